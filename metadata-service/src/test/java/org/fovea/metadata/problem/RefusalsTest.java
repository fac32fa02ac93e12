package org.fovea.metadata.problem;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.fovea.metadata.testing.Callers;
import org.fovea.metadata.testing.Callers.Person;
import org.fovea.metadata.testing.Deposit;
import org.fovea.metadata.testing.Deposits;
import org.fovea.metadata.testing.SampleContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The ways to call an operation wrongly. A line is method, path and perhaps a JSON body; {@code
 * {s}} is a study that is there.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RefusalsTest {

  private static final String PLATE =
      "{s}/screens/screenA/plates/200972726%5B5176%5D_kinome_YAP_TAZ";
  private static final String TABLE = "{s}/results/" + SampleContent.TABLE;
  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  private static final List<String> LISTS =
      List.of(
          "GET /v1/studies",
          "GET {s}/versions",
          "GET {s}/history",
          "GET {s}/datasets",
          "GET {s}/associations",
          "GET {s}/biosamples",
          "GET {s}/specimens",
          "GET {s}/acquisitions",
          "GET {s}/protocols",
          "GET {s}/analyses",
          "GET {s}/annotation-methods",
          "GET {s}/files",
          "GET {s}/images",
          "GET {s}/screens",
          "GET {s}/screens/screenA/plates",
          "GET " + PLATE + "/wells",
          "GET {s}/results",
          "GET " + TABLE + "/rows",
          "GET {s}/documents",
          "GET /v1/admin/metadata/intakes");

  private static final List<String> OTHERS =
      List.of(
          "GET {s}",
          "GET {s}/versions/1",
          "GET {s}/release",
          "GET {s}/datasets/screenA",
          "GET {s}/sections/1",
          "GET {s}/associations/1",
          "GET {s}/specimens/1",
          "GET /v1/images/" + NOBODY,
          "GET {s}/screens/screenA",
          "GET " + PLATE,
          "GET " + PLATE + "/wells/B7",
          "GET " + TABLE,
          "GET {s}/documents/screenA/idr0030-screenA-library.txt",
          "GET /v1/operations/metadata/" + NOBODY,
          "GET /studies/FVA-1",
          "GET /problems",
          "GET /problems/not-found",
          "GET /v1/admin/metadata/intakes/999999",
          "POST /v1/admin/metadata/intakes/999999:retry",
          "POST /v1/admin/metadata/studies:republish");

  private static final List<String> CHANGES =
      List.of(
          "POST {s}:assign {\"reason\":\"because\"}",
          "POST {s}:return {\"reason\":\"because\"}",
          "POST {s}:accept {\"reason\":\"because\"}",
          "POST {s}:publish {\"reason\":\"because\"}",
          "POST {s}:withdraw {\"reason\":\"because\"}",
          "PUT {s}/release {\"rule\":\"onAcceptance\"}",
          "POST /v1/images:batchGet {\"ids\":[\"" + NOBODY + "\"]}");

  private static Deposit known;

  @Inject Deposits deposits;

  private final Person staff = Callers.withRoles(Role.ADMIN, Role.CURATOR);

  static Stream<String> every() {
    return Stream.of(LISTS, OTHERS, CHANGES).flatMap(List::stream);
  }

  static Stream<String> lists() {
    return LISTS.stream();
  }

  static Stream<String> changes() {
    return CHANGES.stream();
  }

  static Stream<String> ofAStudy() {
    return every().filter(call -> call.contains("{s}"));
  }

  @BeforeEach
  void recordAStudy() {
    if (known == null) {
      known = deposits.recorded("somebody");
    }
  }

  @ParameterizedTest
  @MethodSource("every")
  void parameterThatNoOperationKnowsIsNamed(String call) {
    ask(staff.asksBadly(), call.replaceFirst("( \\{\"|$)", "?colour=red$1"), known.accession())
        .then()
        .statusCode(400)
        .body("code", is("invalid-parameter"))
        .body("errors.code", contains("unknown-parameter"))
        .body("errors.pointer", contains("/query/colour"));
  }

  @ParameterizedTest
  @MethodSource("every")
  void keyThatDoesNotWorkIsRefusedEvenForWhatIsPublic(String call) {
    Person stranger = new Person("nobody", "fov_000000000000_wrong");
    ask(stranger.asksBadly(), call, known.accession())
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", startsWith("Bearer"))
        .body("code", is("unauthenticated"));
  }

  @ParameterizedTest
  @MethodSource("ofAStudy")
  void studyThatIsNotThereLooksTheSameHoweverItIsNamed(String call) {
    RequestSpecification first = staff.asksBadly().header("If-Match", "*");
    Response absent = ask(first, call, "FVA-999999");

    absent.then().statusCode(404).body("code", is("not-found"));
    for (String name : List.of("FVA-999999.v1", "FVA-0", "nothing", NOBODY)) {
      assertEquals(
          absent.asString().replace("FVA-999999", name),
          ask(staff.asksBadly().header("If-Match", "*"), call, name).asString());
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void pageThatCannotBeGivenIsRefused(String call) {
    refused(call + "?cursor=AAAA", 400)
        .body("code", is("invalid-cursor"))
        .body("errors.pointer", contains("/query/cursor"));
    refused(call + "?limit=0", 400).body("errors.pointer", contains("/query/limit"));
    refused(call + "?limit=1001", 400).body("errors.pointer", contains("/query/limit"));
    refused(call + "?limit=1&limit=2", 400).body("errors.code", contains("repeated-parameter"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET /v1/studies?state=LOST                | /query/state
          GET /v1/studies?mine=perhaps              | /query/mine
          GET {s}/versions?count=1                  | /query/count
          GET /v1/admin/metadata/intakes?state=LOST | /query/state
          """)
  void valueThatNoParameterHasIsNamed(String call, String pointer) {
    refused(call, 400)
        .body("code", is("invalid-parameter"))
        .body("errors.pointer", contains(pointer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          POST {s}:assign {"to": "me"}                           | unknown-field | /to
          POST {s}:assign {"assignee": ""}                       | invalid-value | /assignee
          POST {s}:assign {"assignee": 5}                        | invalid-value | /assignee
          POST {s}:return {}                                     | invalid-value | /reason
          POST {s}:accept {"reason": ""}                         | invalid-value | /reason
          POST {s}:publish {"why": "now"}                        | unknown-field | /why
          POST {s}:withdraw {"reason": null}                     | invalid-value | /reason
          PUT {s}/release {}                                     | invalid-value | /rule
          PUT {s}/release {"rule": "never"}                      | invalid-value | /rule
          PUT {s}/release {"rule": "date", "date": "soon"}       | invalid-value | /date
          PUT {s}/release {"rule": "onAcceptance", "day": "now"} | unknown-field | /day
          POST /v1/images:batchGet {}                            | invalid-value | /ids
          POST /v1/images:batchGet {"ids": []}                   | invalid-value | /ids
          POST /v1/images:batchGet {"ids": "all"}                | invalid-value | /ids
          POST /v1/images:batchGet {"id": ["a"]}                 | unknown-field | /id
          """)
  void wrongMemberIsNamed(String call, String code, String pointer) {
    refused(call, 422)
        .body("code", is("invalid-body"))
        .body("errors.code", hasItem(code))
        .body("errors.pointer", hasItem(pointer));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void bodyThatIsNoJsonIsRefused(String call) {
    refused(call.replaceFirst(" \\{\".*", " {\"reason\": "), 400)
        .body("code", is("malformed-json"))
        .body("detail", containsString("line 1"));
    String[] words = call.split(" ", 3);
    staff
        .asksBadly()
        .header("If-Match", "*")
        .contentType("text/plain")
        .body("because")
        .request(words[0], words[1].replace("{s}", known.path()))
        .then()
        .statusCode(415)
        .body("code", is("unsupported-media-type"));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void answerInAnotherMediaTypeIsRefused(String call) {
    ask(staff.asksBadly().accept("image/png"), call, known.accession())
        .then()
        .statusCode(406)
        .body("code", is("not-acceptable"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"POST /v1/studies {}", "DELETE {s}", "PUT {s}/files {}", "GET /v1/images"})
  void methodNobodyKnowsIsRefused(String call) {
    Response answer = ask(staff.asksBadly(), call, known.accession());
    if (call.equals("GET /v1/images")) {
      answer.then().statusCode(404).body("code", is("not-found"));
    } else {
      answer.then().statusCode(405).body("code", is("method-not-allowed"));
      answer.then().header("Allow", containsString("GET"));
    }
  }

  @Test
  void intakesAreForAdminsOnly() {
    Person curator = Callers.withRoles(Role.CURATOR, Role.DEPOSITOR);
    for (String call :
        List.of(
            "GET /v1/admin/metadata/intakes",
            "GET /v1/admin/metadata/intakes/999999",
            "POST /v1/admin/metadata/intakes/999999:retry",
            "POST /v1/admin/metadata/studies:republish")) {
      ask(Callers.anybody(), call, "").then().statusCode(401).body("code", is("unauthenticated"));
      ask(curator.asks(), call, "").then().statusCode(403).body("code", is("forbidden"));
    }
    refused("GET /v1/admin/metadata/intakes/999999", 404).body("code", is("not-found"));
    refused("POST /v1/admin/metadata/intakes/no-number:retry", 404).body("code", is("not-found"));
  }

  private ValidatableResponse refused(String call, int status) {
    return ask(staff.asksBadly().header("If-Match", "*"), call, known.accession())
        .then()
        .statusCode(status)
        .contentType("application/problem+json");
  }

  private static Response ask(RequestSpecification caller, String call, String accession) {
    String[] words = call.split(" ", 3);
    RequestSpecification request =
        words.length < 3
            ? caller
            : caller
                .contentType("application/json")
                .body(words[2].getBytes(StandardCharsets.UTF_8));
    return request.request(words[0], words[1].replace("{s}", "/v1/studies/" + accession));
  }
}
