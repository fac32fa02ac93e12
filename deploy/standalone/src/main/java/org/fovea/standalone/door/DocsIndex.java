package org.fovea.standalone.door;

import io.vertx.core.http.HttpServerRequest;

/** The page that leads to the rendered contract of each service. */
final class DocsIndex {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>Fovea: contract</title>
      <meta name="viewport" content="width=device-width">
      <style>body{font:17px/1.5 system-ui,sans-serif;max-width:42rem;margin:3rem auto;padding:0 1rem;color:#17212b}
      a{color:#0a5ea8}li{margin:.6rem 0}</style>
      <h1>Fovea's contract</h1><p>One API in four parts. Each page also offers its OpenAPI 3.1 file.</p><ul>
      <li><a href="/docs/ingest">ingest</a>: submissions, documents, uploads, keys
      <li><a href="/docs/metadata">metadata</a>: studies, screens, plates, wells, images, results
      <li><a href="/docs/search">search</a>: text, keys and values, numbers, facets
      <li><a href="/docs/download">download</a>: files, archives, pictures
      </ul></html>
      """;

  private DocsIndex() {}

  static void answer(HttpServerRequest request) {
    request.response().putHeader("Content-Type", "text/html; charset=utf-8").end(PAGE);
  }
}
