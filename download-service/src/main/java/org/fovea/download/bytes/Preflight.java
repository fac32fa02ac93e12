package org.fovea.download.bytes;

import java.util.Map;
import org.fovea.conventions.http.Answers;

/** The answer to a CORS preflight: the same for everything, so that it tells nothing. */
public final class Preflight {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Access-Control-Allow-Methods",
          "GET, HEAD, OPTIONS",
          "Access-Control-Allow-Headers",
          "Range, If-Match, If-None-Match, If-Range, Authorization, Content-Type",
          "Access-Control-Max-Age",
          "86400",
          "Allow",
          "GET, HEAD, OPTIONS");

  private Preflight() {}

  public static void answer(Answers answers) {
    HEADERS.forEach(answers::header);
    answers.status(204);
  }
}
