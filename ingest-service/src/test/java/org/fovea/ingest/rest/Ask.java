package org.fovea.ingest.rest;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/**
 * A request in one line of a table: {@code PUT {draft}/documents/a.txt application/octet-stream x}.
 *
 * @param mediaType empty when there is no body
 */
record Ask(String method, String path, String mediaType, String body) {

  static Ask of(String line) {
    String[] words = line.split(" ", 4);
    return new Ask(
        words[0], words[1], words.length > 2 ? words[2] : "", words.length > 3 ? words[3] : "");
  }

  Response by(RequestSpecification caller) {
    RequestSpecification request =
        mediaType.isEmpty()
            ? caller
            : caller.contentType(mediaType).body(body.getBytes(StandardCharsets.UTF_8));
    return request.request(method, path);
  }
}
