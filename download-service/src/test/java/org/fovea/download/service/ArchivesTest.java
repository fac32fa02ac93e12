package org.fovea.download.service;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.fovea.contract.testing.ContractFilter;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ArchivesTest extends ServiceTest {

  @Test
  void everyMemberIsReadBackWithItsChecksum(@TempDir Path folder) throws Exception {
    Deposit deposit = published();

    Response whole = call().get("/v1/archives/{a}.v1.zip", deposit.accession);
    Path file = Files.write(folder.resolve("all.zip"), whole.asByteArray());

    assertEquals(whole.asByteArray().length, Integer.parseInt(whole.header("Content-Length")));
    assertTrue(whole.header("Content-Disposition").contains(deposit.accession + ".v1.zip"));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> names = new ArrayList<>();
      zip.stream().map(ZipEntry::getName).forEach(names::add);
      assertEquals(
          List.of(
              "gain.mrc",
              "plate1/b7[1].tif",
              "plate1/ä.tif",
              "z.zarr/.zattrs",
              "z.zarr/B/7/0/0.0",
              "z.zarr/C/8/0/0.0"),
          names);
      assertArrayEquals(
          Deposit.text("b seven"),
          zip.getInputStream(zip.getEntry("plate1/b7[1].tif")).readAllBytes());
    }
  }

  @Test
  void anyRangeIsThatPartOfTheSameArchive() throws Exception {
    Deposit deposit = published();
    Response whole = call().get("/v1/archives/{a}.v1.zip", deposit.accession);
    byte[] bytes = whole.asByteArray();

    for (int first = 0; first < bytes.length; first += 97) {
      Response rest =
          call()
              .header("Range", "bytes=" + first + "-")
              .header("If-Range", whole.header("ETag"))
              .get("/v1/archives/{a}.v1.zip", deposit.accession);
      assertEquals(206, rest.statusCode());
      assertArrayEquals(Arrays.copyOfRange(bytes, first, bytes.length), rest.asByteArray());
    }
  }

  @Test
  void itsLengthIsKnownBeforeItIsMade() throws Exception {
    Deposit deposit = published();

    String length =
        call().get("/v1/archives/{a}.v1.zip", deposit.accession).header("Content-Length");

    call()
        .head("/v1/archives/{a}.v1.zip", deposit.accession)
        .then()
        .statusCode(200)
        .header("Content-Length", length)
        .contentType("application/zip");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "path=plate1/*|plate1/b7[1].tif plate1/ä.tif",
        "path=plate1/b7%5B1%5D.tif|plate1/b7[1].tif",
        "path=plate1/&role=gain|",
        "path=**/*.tif&path=gain.mrc|gain.mrc plate1/b7[1].tif plate1/ä.tif",
        "role=gain|gain.mrc",
        "screen=screenA&role=gain|gain.mrc",
        "dataset=none|",
        "well=b07|plate1/b7[1].tif z.zarr/.zattrs z.zarr/B/7/0/0.0",
        "plate=plate1&well=C8|z.zarr/.zattrs z.zarr/C/8/0/0.0",
        "well=C8&path=**/0.0|z.zarr/C/8/0/0.0",
        "plate=other|",
        "image=not-an-id|",
        "take=2|gain.mrc plate1/b7[1].tif"
      })
  void aSelectionMeansTheseFiles(String query, String paths) throws Exception {
    Deposit deposit = published();

    Response list = call().get("/v1/manifests/" + deposit.accession + ".v1.sha256?" + query);

    if (paths == null) {
      assertEquals("empty-selection", list.path("code"));
      call().get("/v1/archives/" + deposit.accession + ".v1.zip?" + query).then().statusCode(404);
      return;
    }
    assertEquals(
        paths, String.join(" ", list.asString().lines().map(line -> line.substring(66)).toList()));
    assertEquals(
        Set.of(paths.split(" ")),
        names(call().get("/v1/archives/" + deposit.accession + ".v1.zip?" + query)));
  }

  @Test
  void aSeedDrawsTheSameFilesEachTime() throws Exception {
    Deposit deposit = published();
    Set<String> drawn = new TreeSet<>();

    for (int seed = 0; seed < 12; seed++) {
      String url = "/v1/manifests/" + deposit.accession + ".v1.sha256?take=2&seed=" + seed;
      String list = call().get(url).asString();
      assertEquals(2, list.lines().count());
      assertEquals(list, call().get(url).asString());
      drawn.add(list);
    }

    assertTrue(drawn.size() > 3, "different seeds draw differently");
  }

  @Test
  void aManifestNamesDigestsAndUrls() throws Exception {
    Deposit deposit = published();

    call()
        .get("/v1/manifests/{a}.v1.json?role=gain", deposit.accession)
        .then()
        .statusCode(200)
        .body("version", is(1))
        .body("files[0].path", is("gain.mrc"))
        .body("files[0].sha256", is(Deposit.sha256(Deposit.text("gain"))))
        .body("files[0].url", equalTo(DOOR + "/v1/files/" + deposit.accession + ".v1/gain.mrc"));
    call()
        .get("/v1/manifests/{a}.v1.tsv", deposit.accession)
        .then()
        .statusCode(200)
        .body(containsString("path\tsize\tsha256"), containsString("plate1/%C3%A4.tif"));
  }

  @Test
  void withoutAVersionTheLatestIsPointedAt() throws Exception {
    Deposit deposit = published();

    call()
        .get("/v1/archives/{a}.zip?role=gain", deposit.accession)
        .then()
        .statusCode(307)
        .header(
            "Location", equalTo(DOOR + "/v1/archives/" + deposit.accession + ".v1.zip?role=gain"));
  }

  @Test
  void everyBytePathAnswersPreflights() {
    List<String> paths =
        List.of(
            "/v1/files/FVA-0.v1/",
            "/v1/archives/FVA-0.v1.zip",
            "/v1/manifests/FVA-0.v1.tsv",
            "/v1/render/images/none/thumbnail",
            "/v1/render/images/none/plane");

    for (String path : paths) {
      call()
          .options(path)
          .then()
          .statusCode(204)
          .header("Access-Control-Allow-Origin", "*")
          .header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
    }
  }

  @Test
  void whatIsNoSelectionIsRefused() {
    call().get("/v1/archives/FVA-1.v1.tar").then().statusCode(404);
    ContractFilter bad = ContractFilter.forService("download").badRequest();
    RestAssured.given().filter(bad).get("/v1/archives/FVA-1.v1.zip?take=0").then().statusCode(400);
    RestAssured.given().filter(bad).get("/v1/archives/FVA-1.v1.zip?glob=x").then().statusCode(400);
  }

  private static Set<String> names(Response archive) throws IOException {
    Set<String> names = new TreeSet<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive.asByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  private Deposit published() throws Exception {
    Deposit deposit =
        new Deposit(store)
            .file("plate1/ä.tif", Deposit.text("umlaut"))
            .file("plate1/b7[1].tif", Deposit.text("b seven"))
            .file("gain.mrc", Deposit.text("gain"), "gain")
            .file("z.zarr/.zattrs", Deposit.text("{}"))
            .file("z.zarr/B/7/0/0.0", Deposit.text("chunk"))
            .file("z.zarr/C/8/0/0.0", Deposit.text(""))
            .image(UUID.randomUUID().toString(), "plate1/b7[1].tif", "B7")
            .image(UUID.randomUUID().toString(), "z.zarr/B/7/0/", "B7")
            .image(UUID.randomUUID().toString(), "z.zarr/C/8/0/", "C8")
            .write();
    apply(deposit.published());
    return deposit;
  }
}
