package org.fovea.ingest.rest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.List;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.EndlessBody;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body that is refused is refused before it ends; some never do. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EndlessBodiesTest {

  private final Calls depositor = Calls.as(Role.DEPOSITOR);

  @ParameterizedTest(name = "A26 {0} {1}")
  @CsvSource({
    "PATCH {draft}, application/merge-patch+json, '{\"title\":\"', 413, too-large",
    "PUT {draft}/manifest, text/csv, path, 413, too-large",
    "PUT {draft}/documents/study.json, application/octet-stream, '{', 413, too-large",
    "POST /v1/formats/bia:convert?to=fovea, application/octet-stream, '{', 413, too-large",
    "PUT /v1/submissions/none/files/a.tif, application/octet-stream, a, 404, not-found"
  })
  void bodyWithoutAnEndIsRefused(String request, String type, String start, int status, String code)
      throws IOException {
    List<String> headers =
        List.of("Authorization: " + depositor.key.bearer(), "If-Match: *", "Content-Type: " + type);

    String answer =
        EndlessBody.answer(
            RestAssured.port, request.replace("{draft}", depositor.draft()), headers, start);

    assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
    assertTrue(answer.contains("\"code\":\"" + code + "\""), answer);
  }
}
