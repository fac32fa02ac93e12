package org.fovea.ingest.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Bodies that break the contract, and bodies that are too large; documents may have 1 MiB,
 * manifests and files in one request 6 MiB (test configuration).
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class InvalidBodyTest {

  private static final int PART = 5 << 20;

  private final Calls admin = Calls.as(Role.ADMIN);
  private String draft;
  private String principal;

  @BeforeEach
  void makePlaces() {
    draft = admin.draft();
    principal =
        Calls.location(
            admin
                .call()
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("name", "somebody", "roles", List.of("depositor")))
                .post("/v1/admin/ingest/principals"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          POST /v1/submissions      | {"name": "a"}                                    | unknown-field | /name
          POST /v1/submissions      | {"title": 5}                                     | invalid-value | /title
          POST /v1/submissions      | {"release": {}}                                  | invalid-value | /release/rule
          POST /v1/submissions      | {"release": {"rule": "never"}}                   | invalid-value | /release/rule
          POST /v1/submissions      | {"release": {"rule": "date"}}                    | invalid-body  | /release/date
          PUT {draft}               | {"titel": "a"}                                   | unknown-field | /titel
          PUT {draft}               | {"release": {"rule": "date"}}                    | invalid-body  | /release/date
          PATCH {draft}             | {"owner": "a"}                                   | unknown-field | /owner
          PATCH {draft}             | {"release": {"rule": "date", "date": "soon"}}    | invalid-body  | /release/date
          PATCH {draft}             | {"release": {"day": "soon"}}                     | unknown-field | /release/day
          PATCH {draft}             | {"release": {"date": "2027-03-01"}}              | invalid-body  | /release/rule
          PATCH {draft} | {"release": {"rule": "oneYear", "date": "2027-03-01"}} | invalid-body | /release/date
          PATCH {draft} | {"release": {"rule": "oneYear", "notAfter": "2027-03-01"}} | invalid-body | /release/notAfter
          PATCH {draft} | {"release": {"rule": "publication", "notAfter": "soon"}} | invalid-body | /release/notAfter
          POST {draft}/uploads      | {"files": []}                                    | invalid-value | /files
          POST {draft}/uploads      | {"files": [{"path": "a"}]}                       | invalid-value | /files/0/size
          POST {draft}/uploads      | {"files": [{"path": "a", "size": -1}]}           | invalid-value | /files/0/size
          POST {draft}/uploads      | {"files": [{"path": "a", "size": 1, "md5": 1}]}  | unknown-field | /files/0/md5
          POST {draft}/uploads      | {"files": [{"path": "a", "size": 1, "role": 1}]} | invalid-value | /files/0/role
          POST {draft}/uploads | {"files": [{"path": "a", "size": 1, "sha256": "A"}]} | invalid-value | /files/0/sha256
          POST {draft}/parts:sign   | {}                                               | invalid-value | /parts
          POST {draft}/parts:sign | {"parts": [{"upload": "u", "size": 1, "crc32c": "00000000"}]} \
              | invalid-value | /parts/0/number
          POST {draft}/uploads:complete | {"uploads": [{"id": "u"}]} | unknown-field | /uploads/0/id
          POST {draft}/uploads:complete | {"uploads": [{"upload": "u", "crc32c": "x"}]} \
              | invalid-value | /uploads/0/crc32c
          POST {principals}         | {"name": "", "roles": ["admin"]}                 | invalid-value | /name
          POST {principals}         | {"name": "a", "roles": []}                       | invalid-value | /roles
          POST {principals}         | {"name": "a", "roles": ["root"]}                 | invalid-value | /roles/0
          POST {principals} \
              | {"name": "a", "roles": ["admin"], "bindings": [{"issuer": "i"}]} | invalid-value | /bindings/0/subject
          PATCH {principal}         | {"roles": []}                                    | invalid-body  | /roles
          PATCH {principal}         | {"disabled": "yes"}                              | invalid-body  | /disabled
          PATCH {principal}         | {"key": "k"}                                     | unknown-field | /key
          POST {principal}/keys     | {"roles": ["root"]}                              | invalid-value | /roles/0
          POST {principal}/keys     | {"expiresAt": "tomorrow"}                        | invalid-value | /expiresAt
          POST {principal}/keys     | {"key": "fov_mine"}                              | unknown-field | /key
          """)
  void wrongMemberIsNamed(String operation, String body, String code, String pointer) {
    refused(operation, body)
        .statusCode(422)
        .body("code", equalTo("invalid-body"))
        .body("errors.code", hasItem(code))
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void moreThanAThousandSessionsAtOnceAreRefused() {
    String files =
        IntStream.rangeClosed(0, 1000)
            .mapToObj(i -> "{\"path\": \"" + i + "\", \"size\": 1}")
            .collect(Collectors.joining(",", "{\"files\": [", "]}"));
    refused("POST {draft}/uploads", files)
        .statusCode(422)
        .body("errors.pointer", hasItem("/files"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PUT {draft}/documents/..%2Fa.txt application/octet-stream a | invalid-path
          PUT {draft}/manifest text/csv size                          | invalid-manifest
          """)
  void nameThatCannotBeKeptIsRefused(String call, String code) {
    Ask.of(call.replace("{draft}", draft))
        .by(admin.badCall())
        .then()
        .statusCode(422)
        .body("code", equalTo(code));
  }

  @Test
  void documentThatIsTooLongIsRefused() {
    tooLarge("/documents/a.txt", "application/octet-stream", 1 << 20);
  }

  @Test
  void manifestThatIsTooLongIsRefused() {
    tooLarge("/manifest", "text/csv", 6 << 20);
  }

  @Test
  void fileThatIsTooLongForOneRequestIsToldToOpenASession() {
    tooLarge("/files/a.bin", "application/octet-stream", 6 << 20)
        .body("detail", containsString("session"));
  }

  @Test
  void partThatIsLongerThanPartsAreIsRefused() {
    String session =
        admin
            .open(draft, Map.of("path", "a.bin", "size", 2 * PART))
            .jsonPath()
            .getString("items[0].upload.url");
    put(Calls.path(session) + "/parts/1", "application/octet-stream", PART + 1)
        .statusCode(413)
        .body("code", equalTo("too-large"));
  }

  private ValidatableResponse tooLarge(String place, String mediaType, int longest) {
    return put(draft + place, mediaType, longest + 1)
        .statusCode(413)
        .body("code", equalTo("too-large"));
  }

  private ValidatableResponse put(String url, String mediaType, int length) {
    return admin.call().contentType(mediaType).body(new byte[length]).put(url).then();
  }

  private ValidatableResponse refused(String operation, String body) {
    String mediaType =
        operation.startsWith("PATCH") ? "application/merge-patch+json" : "application/json";
    String call =
        operation
            .replace("{draft}", draft)
            .replace("{principals}", "/v1/admin/ingest/principals")
            .replace("{principal}", principal);
    return Ask.of(call + " " + mediaType + " " + body)
        .by(admin.badCall().header("If-Match", "*").header("Idempotency-Key", UUID.randomUUID()))
        .then();
  }
}
