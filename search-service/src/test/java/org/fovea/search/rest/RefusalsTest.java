package org.fovea.search.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.fovea.contract.testing.ContractFilter;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestAccess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways to call an operation wrongly, line by line. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RefusalsTest {
  private static final ContractFilter CONTRACT = ContractFilter.forService("search").badRequest();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v1/search",
        "POST /v1/search",
        "GET /v1/search/keys",
        "GET /v1/search/keys/Plate/values",
        "GET /v1/search/suggest",
        "GET /v1/admin/search/projections",
        "GET /v1/admin/search/projections/none",
        "POST /v1/admin/search/projections/none:replay"
      })
  void everyCallNamesAnUnknownParameterAndRefusesAKeyThatDoesNotWork(String call) {
    String[] words = call.split(" ");
    request(words[0], admin())
        .request(words[0], words[1] + "?colour=red")
        .then()
        .statusCode(400)
        .body("errors.code", hasItem("unknown-parameter"))
        .body("errors.pointer", hasItem("/query/colour"));
    request(words[0], "Bearer fov_000000000000_wrong")
        .request(words[0], words[1])
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", startsWith("Bearer"))
        .body("code", is("unauthenticated"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /v1/search?type=plate                  | invalid-parameter  | /query/type
          /v1/search?limit=1001                  | invalid-parameter  | /query/limit
          /v1/search?q=a&q=b                     | repeated-parameter | /query/q
          /v1/search?cursor=AAAA                 | invalid-cursor     | /query/cursor
          /v1/search/keys?type=plate             | invalid-parameter  | /query/type
          /v1/search/keys?limit=0                | invalid-parameter  | /query/limit
          /v1/search/keys?cursor=AAAA            | invalid-cursor     | /query/cursor
          /v1/search/keys/Plate/values?limit=0   | invalid-parameter  | /query/limit
          /v1/search/keys/Plate/values?cursor=AA | invalid-cursor     | /query/cursor
          /v1/search/suggest                     | invalid-parameter  | /query/prefix
          /v1/search/suggest?prefix=a&limit=0    | invalid-parameter  | /query/limit
          /v1/admin/search/projections?limit=0   | invalid-parameter  | /query/limit
          /v1/admin/search/projections?cursor=A  | invalid-cursor     | /query/cursor
          """)
  void wrongParameterIsNamed(String url, String code, String pointer) {
    request("GET", admin())
        .get(url)
        .then()
        .statusCode(400)
        .body("errors.code", hasItem(code))
        .body("errors.pointer", hasItem(pointer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"query": "a"}              | /query
          {"text": 5}                 | /text
          {"type": "plate"}           | /type
          {"limit": 1001}             | /limit
          {"facets": [{"limit": 5}]}  | /facets/0
          {"sort": [{"key": ""}]}     | /sort/0/key
          """)
  void wrongMemberIsNamed(String body, String pointer) {
    request("GET", admin())
        .contentType("application/json")
        .body(body)
        .post("/v1/search")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains(pointer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET  | /v1/search                   | application/xml
          GET  | /v1/search/keys              | text/csv
          GET  | /v1/admin/search/projections | text/html
          """)
  void answerInAnotherMediaTypeIsRefused(String method, String url, String accepted) {
    request(method, admin())
        .accept(accepted)
        .request(method, url)
        .then()
        .statusCode(406)
        .body("code", is("not-acceptable"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DELETE | /v1/search                   | POST
          PUT    | /v1/search/keys              | GET
          POST   | /v1/search/suggest           | GET
          DELETE | /v1/admin/search/projections | GET
          """)
  void methodNobodyKnowsIsAnsweredWithThoseThatAre(String method, String url, String allowed) {
    request("GET", admin())
        .request(method, url)
        .then()
        .statusCode(405)
        .header("Allow", containsString(allowed))
        .body("code", is("method-not-allowed"));
  }

  /** With an empty JSON body where there can be one. */
  private static RequestSpecification request(String method, String authorization) {
    RequestSpecification request =
        given().filter(CONTRACT).urlEncodingEnabled(false).header("Authorization", authorization);
    return method.equals("POST") ? request.contentType("application/json").body("{}") : request;
  }

  private static String admin() {
    return TestAccess.key(Role.ADMIN).bearer();
  }
}
