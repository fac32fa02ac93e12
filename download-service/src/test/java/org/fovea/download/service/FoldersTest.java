package org.fovea.download.service;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FoldersTest extends ServiceTest {
  @Test
  void foldersAreListedForPeopleAndPrograms() throws Exception {
    Deposit deposit = publishedPlate();

    call()
        .get("/v1/files/{a}.v1/", deposit.accession)
        .then()
        .statusCode(200)
        .contentType("text/html;charset=UTF-8")
        .body(containsString("<a href=\"plate1/\">plate1/</a>"))
        .body(containsString("<a href=\"readme.json\">readme.json</a>"));
    call()
        .accept("application/json")
        .get("/v1/files/{a}.v1/plate1/", deposit.accession)
        .then()
        .statusCode(200)
        .body("items.name", equalTo(List.of("a", "b.tif", "hello.tif")))
        .body("items.kind", equalTo(List.of("directory", "file", "file")))
        .body("items[2].sha256", is(HELLO_SHA256))
        .body("items[2].url", is(DOOR + "/v1/files/" + deposit.accession + ".v1/plate1/hello.tif"));
    call()
        .get("/v1/files/{a}.v1/plate1", deposit.accession)
        .then()
        .statusCode(307)
        .header("Location", DOOR + "/v1/files/" + deposit.accession + ".v1/plate1/");
    call().get("/v1/files/{a}.v1/none/", deposit.accession).then().statusCode(404);
  }

  @Test
  void longFoldersComeInPages() throws Exception {
    Deposit deposit = publishedPlate();

    Response first =
        call()
            .accept("application/json")
            .get("/v1/files/{a}.v1/plate1/?limit=2", deposit.accession);
    Response second =
        call()
            .accept("application/json")
            .get(
                "/v1/files/{a}.v1/plate1/?limit=2&cursor={c}",
                deposit.accession,
                first.path("next"));

    assertEquals("a/", first.path("items[0].path").toString().substring(7));
    assertEquals(List.of("hello.tif"), second.path("items.name"));
  }
}
