package org.fovea.ingest.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The ways to call an operation wrongly, line by line: the request, perhaps a header, and what the
 * answer says. A pointer names the member, parameter or header at fault.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RefusalsTest {

  private static final String PRINCIPALS = "/v1/admin/ingest/principals";
  private static final Map<String, String> PLACES = new HashMap<>();

  private final Calls admin = Calls.as(Role.ADMIN, Role.DEPOSITOR);

  @Inject DataSource database;

  @BeforeEach
  void makePlaces() {
    if (PLACES.isEmpty()) {
      String draft = admin.draft();
      admin.putDocument(draft, "a.txt", "a").then().statusCode(201);
      admin.putFile(draft, "a.bin", new byte[] {1}).then().statusCode(201);
      PLACES.put("{draft}", draft);
      PLACES.put("{frozen}", frozen());
      PLACES.put("{session}", session(draft, "session.bin"));
      PLACES.put("{closed}", session(draft, "closed.bin"));
      admin.call().delete(PLACES.get("{closed}")).then().statusCode(204);
      PLACES.put("{principal}", principal("depositor"));
    }
  }

  @ParameterizedTest
  @MethodSource("org.fovea.ingest.rest.EveryCall#all")
  void parameterThatNoOperationKnowsIsNamed(String call) {
    Ask ask = EveryCall.about(UUID.randomUUID().toString(), call);
    new Ask(ask.method(), ask.path() + "?colour=red", ask.mediaType(), ask.body())
        .by(EveryCall.withHeaders(admin.badCall()))
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-parameter"))
        .body("errors.code", contains("unknown-parameter"))
        .body("errors.pointer", contains("/query/colour"));
  }

  @ParameterizedTest
  @MethodSource("org.fovea.ingest.rest.EveryCall#all")
  void answerInAnotherMediaTypeIsRefused(String call) {
    EveryCall.about(UUID.randomUUID().toString(), call)
        .by(EveryCall.withHeaders(admin.badCall()).header("Accept", "application/xml"))
        .then()
        .statusCode(406)
        .body("code", equalTo("not-acceptable"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET /v1/submissions?owner=me                | unknown-parameter  | /query/owner
          GET /v1/submissions?state=LOST              | invalid-parameter  | /query/state
          GET /v1/submissions?limit=0                 | invalid-parameter  | /query/limit
          GET /v1/submissions?limit=1&limit=2         | repeated-parameter | /query/limit
          GET /v1/submissions?cursor=AAAA             | invalid-cursor     | /query/cursor
          GET {draft}/documents?prefix=a              | unknown-parameter  | /query/prefix
          GET {draft}/documents?limit=1001            | invalid-parameter  | /query/limit
          GET {draft}/documents?cursor=%25            | invalid-cursor     | /query/cursor
          GET {draft}/files?state=lost                | invalid-parameter  | /query/state
          GET {draft}/files?count=maybe               | invalid-parameter  | /query/count
          GET {draft}/files?cursor=AAAA               | invalid-cursor     | /query/cursor
          GET {draft}/uploads?state=receiving         | unknown-parameter  | /query/state
          GET {draft}/uploads?limit=many              | invalid-parameter  | /query/limit
          GET {draft}/uploads?cursor=AAAA             | invalid-cursor     | /query/cursor
          GET /v1/admin/ingest/principals?name=a      | unknown-parameter  | /query/name
          GET /v1/admin/ingest/principals?cursor=AAAA | invalid-cursor     | /query/cursor
          GET {principal}/keys?revoked=true           | unknown-parameter  | /query/revoked
          GET {principal}/keys?cursor=AAAA            | invalid-cursor     | /query/cursor
          PUT {draft}/manifest?mode=add text/csv path | unknown-parameter  | /query/mode
          """)
  void wrongParameterIsNamed(String call, String code, String pointer) {
    refused(call, 400).body("errors.code", hasItem(code)).body("errors.pointer", hasItem(pointer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POST /v1/submissions application/json {                    | malformed-json
          POST {draft}/uploads application/json {"files": [}         | malformed-json
          POST {draft}/parts:sign application/json {"parts"}         | malformed-json
          POST {draft}/uploads:complete application/json {"uploads": | malformed-json
          POST /v1/admin/ingest/principals application/json {"a": 1, | malformed-json
          POST {principal}/keys application/json {'label': 'a'}      | malformed-json
          """)
  void brokenJsonIsToldWithItsPlace(String call, String code) {
    refused(call, 400, "Idempotency-Key", UUID.randomUUID())
        .body("code", equalTo(code))
        .body("detail", containsString("line 1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PUT {draft}/documents/b.txt application/octet-stream b",
        "PUT {draft}/files/b.bin application/octet-stream b",
        "PUT {session}/parts/1 application/octet-stream b"
      })
  void digestThatCannotBeReadIsRefused(String call) {
    refused(call, 400, "Content-Digest", "sha-256=:AAAA:").body("code", equalTo("invalid-digest"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /v1/submissions application/json {}",
        "POST /v1/admin/ingest/principals application/json"
            + " {\"name\":\"a\",\"roles\":[\"curator\"]}",
        "POST {principal}/keys application/json {}"
      })
  void whatIsMadeNeedsAnIdempotencyKeyOfItsOwn(String call) {
    String used = UUID.randomUUID().toString();
    admin
        .call()
        .header("Idempotency-Key", used)
        .body("{\"title\": \"other\"}")
        .contentType("application/json")
        .post("/v1/submissions")
        .then()
        .statusCode(201);

    refused(call, 400).body("errors.pointer", hasItem("/header/Idempotency-Key"));
    refused(call, 400, "Idempotency-Key", "x".repeat(256));
    refused(call, 422, "Idempotency-Key", used).body("code", equalTo("idempotency-key-reused"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /v1/submissions application/json {}",
        "POST /v1/admin/ingest/principals application/json"
            + " {\"name\":\"a\",\"roles\":[\"curator\"]}",
        "POST {principal}/keys application/json {}"
      })
  void secondCallWithAKeyWaitsForTheFirst(String call) throws SQLException {
    String key = UUID.randomUUID().toString();
    try (Connection first = database.getConnection();
        PreparedStatement lock =
            first.prepareStatement("select pg_advisory_lock(hashtextextended(?, 0))")) {
      lock.setString(1, "idempotency\n" + admin.key.principal() + "\n" + key);
      lock.execute();

      refused(call, 409, "Idempotency-Key", key)
          .body("code", equalTo("in-flight"))
          .header("Retry-After", "1");
      first.createStatement().execute("select pg_advisory_unlock_all()");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PUT {draft} application/json {\"title\": \"another\"}",
        "PATCH {draft} application/merge-patch+json {\"title\": \"another\"}",
        "DELETE {draft}",
        "POST {draft}:submit",
        "PATCH {principal} application/merge-patch+json {\"name\": \"another\"}"
      })
  void changeIsForWhoHasSeenTheCurrentState(String call) {
    refused(call, 428).body("code", equalTo("precondition-required"));
    refused(call, 412, "If-Match", "\"of-yesterday\"").body("code", equalTo("precondition-failed"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PUT {frozen} application/json {"title": "another"}                | not-changeable
          PATCH {frozen} application/merge-patch+json {"title": "another"}  | not-changeable
          DELETE {frozen}                                                   | already-submitted
          POST {frozen}:validate                                            | not-changeable
          POST {frozen}/images:preview                                      | not-changeable
          PUT {frozen}/documents/b.txt application/octet-stream b           | not-changeable
          DELETE {frozen}/documents/screenA/images.tsv                      | not-changeable
          PUT {frozen}/manifest text/csv path                               | not-changeable
          PUT {frozen}/files/b.bin application/octet-stream b               | not-changeable
          DELETE {frozen}/files/P1/A1.tif                                   | not-changeable
          POST {frozen}/uploads application/json {"files":[{"path":"b","size":1}]} | not-changeable
          GET {closed}/parts                                                | session-closed
          PUT {closed}/parts/1 application/octet-stream b                   | session-closed
          PUT {draft}/files/a.bin/b application/octet-stream b              | path-conflict
          """)
  void stateThatForbidsTheCallIsTold(String call, String code) {
    refused(call, 409, "If-Match", "*").body("code", equalTo(code));
  }

  @Test
  void whatIsSubmittedIsNotSubmittedAgain() {
    refused("POST {frozen}:submit", 409, "If-Match", admin.etag(PLACES.get("{frozen}")))
        .body("code", equalTo("not-changeable"));
  }

  @Test
  void lastAdminStaysOne() {
    String last = principal("admin");
    List<String> admins =
        admin
            .get(PRINCIPALS + "?limit=1000")
            .jsonPath()
            .getList("items.findAll { it.roles.contains('admin') && !it.disabled }.url");
    admins.stream()
        .map(Calls::path)
        .filter(other -> !other.equals(last))
        .forEach(other -> demote(other).then().statusCode(200));

    demote(last).then().statusCode(409).body("code", equalTo("last-admin"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PATCH {draft} application/json {\"title\": \"a\"}",
        "PUT {draft}/manifest application/json {}",
        "PUT {draft}/documents/b.txt text/plain b",
        "PUT {draft}/files/b.bin image/tiff b",
        "POST {draft}/uploads text/csv path",
        "POST {draft}/parts:sign text/csv path",
        "POST {draft}/uploads:complete text/csv path",
        "PATCH {principal} application/json {\"name\": \"a\"}",
        "POST {principal}/keys text/plain a"
      })
  void bodyOfAnotherMediaTypeIsRefused(String call) {
    refused(call, 415, "If-Match", "*").body("code", equalTo("unsupported-media-type"));
  }

  @Test
  void encodedBodyIsRefused() {
    refused("PUT {draft}/files/b.bin application/octet-stream b", 415, "Content-Encoding", "gzip")
        .body("code", equalTo("unsupported-media-type"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PUT /v1/submissions         | POST
          POST {draft}                | PATCH
          DELETE {draft}/files        | GET
          POST {draft}/files/a.bin    | DELETE
          GET {draft}/uploads:complete| POST
          PATCH {session}             | DELETE
          POST /v1/whoami             | GET
          DELETE {principal}          | PATCH
          """)
  void methodNobodyKnowsIsAnsweredWithThoseThatAre(String call, String allowed) {
    refused(call, 405)
        .body("code", equalTo("method-not-allowed"))
        .header("Allow", containsString(allowed));
  }

  private ValidatableResponse refused(String call, int status) {
    return refused(call, status, "X-Nothing", "");
  }

  private ValidatableResponse refused(String call, int status, String header, Object value) {
    RequestSpecification caller = admin.badCall().header(header, value);
    return ask(call, caller).then().statusCode(status).contentType("application/problem+json");
  }

  private static Response ask(String call, RequestSpecification caller) {
    String line = call;
    for (Map.Entry<String, String> place : PLACES.entrySet()) {
      line = line.replace(place.getKey(), place.getValue());
    }
    return Ask.of(line).by(caller);
  }

  private String frozen() {
    String draft = MiniScreen.draft(admin);
    admin
        .call()
        .header("If-Match", admin.etag(draft))
        .post(draft + ":submit")
        .then()
        .statusCode(202);
    return draft;
  }

  private String session(String draft, String path) {
    return Calls.path(
        admin
            .open(draft, Map.of("path", path, "size", 1))
            .jsonPath()
            .getString("items[0].upload.url"));
  }

  private String principal(String role) {
    return Calls.location(
        admin
            .call()
            .header("Idempotency-Key", UUID.randomUUID())
            .contentType("application/json")
            .body(Map.of("name", "somebody", "roles", List.of(role)))
            .post(PRINCIPALS));
  }

  private Response demote(String principal) {
    return admin
        .call()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body("{\"roles\": [\"depositor\"]}")
        .patch(principal);
  }
}
