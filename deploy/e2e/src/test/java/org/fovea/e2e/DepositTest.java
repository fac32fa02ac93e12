package org.fovea.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The deposit command as scripts and interrupted people use it, on one running instance. */
class DepositTest {
  private static final String FORM = "deploy/cli/src/main/resources/demo-screen";
  private static final String LIBRARY = "screenA/idr0000-screenA-library.txt";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;

  private static FoveaHome home;
  private static Api api;

  @BeforeAll
  static void up() {
    home = new FoveaHome(folder.resolve("home"));
    FoveaHome.Ended up = home.run("up", "--detach");
    assertEquals(0, up.status(), up.output());
    api = new Api(home.url(), home.adminKey());
  }

  @AfterAll
  static void down() {
    home.run("down");
  }

  @Test
  void dryRunReportsAndSubmitsNothing() throws IOException {
    Path screen = screen("tried", 1);

    FoveaHome.Ended ended = home.run("deposit", screen.toString(), "--dry-run", "--json");

    assertEquals(0, ended.status(), ended.output());
    JsonNode report = JSON.readTree(ended.said());
    assertEquals("idr", report.path("form").asText());
    assertEquals(List.of("incomplete"), errors(report), "only the files are missing");
    assertEquals(2, report.path("content").path("plates").asInt());
    assertEquals(192, report.path("content").path("wells").asInt());
    assertFalse(report.path("submittable").asBoolean());
    JsonNode draft = api.get("/v1/submissions/" + report.path("submission").asText());
    assertEquals("DRAFT", draft.path("state").asText());
    assertEquals(48, draft.path("counts").path("missing").asInt());
    assertFalse(draft.has("accession"));
  }

  @Test
  void dryRunOfAFormWithAnErrorSaysWhereAndFails() throws IOException {
    Path screen = screen("wrong", 1);
    Path library = screen.resolve(LIBRARY);
    List<String> lines = Files.readAllLines(library);
    lines.set(7, lines.get(6).replace("empty well", "full well"));
    Files.write(library, lines);

    FoveaHome.Ended ended = home.run("deposit", screen.toString(), "--dry-run");

    assertEquals(1, ended.status(), ended.output());
    assertTrue(ended.said().contains(LIBRARY + ":8:"), ended.output());
    assertTrue(ended.said().contains("well-repeated"), ended.output());
    assertTrue(ended.said().contains("nothing was submitted"), ended.output());
    FoveaHome.Ended submitted = home.run("deposit", screen.toString(), "--json");
    assertEquals(1, submitted.status(), submitted.output());
    assertEquals("", submitted.said());
    assertTrue(submitted.complained().contains("well-repeated"), submitted.output());
  }

  @Test
  void killedDepositGoesOnWhereItWasAndTellsItsResultAsJson() throws Exception {
    // given a deposit that is killed while its files are under way
    Path screen = screen("killed", 5);
    int documents = 8;
    int files = 240;
    Map<String, Long> others = blobs();
    Process first =
        home.start(
            Files.createDirectory(folder.resolve("first")), Map.of(), "deposit", screen.toString());
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(2))
        .until(() -> blobs().size() > others.size() + documents + 20);
    first.destroyForcibly().waitFor();
    Map<String, Long> sent = blobs();
    assertTrue(sent.size() < others.size() + documents + files, "it was killed too late");

    // when it is started again
    FoveaHome.Ended ended = home.run("deposit", screen.toString(), "--json");

    // then it ends, and nothing was stored twice
    assertEquals(0, ended.status(), ended.output());
    Map<String, Long> all = blobs();
    assertEquals(others.size() + documents + files, all.size());
    sent.forEach((blob, time) -> assertEquals(time, all.get(blob), blob));
    JsonNode result = JSON.readTree(ended.said());
    checked(result, documents, files);

    // when it is started once more
    FoveaHome.Ended again = home.run("deposit", screen.toString(), "--json");

    // then the same study is told and nothing is sent
    assertEquals(0, again.status(), again.output());
    assertEquals(result, JSON.readTree(again.said()));
    assertEquals(all, blobs());
  }

  private static void checked(JsonNode result, int documents, int files) {
    String accession = result.path("accession").asText();
    assertTrue(accession.matches("FVA-[1-9][0-9]*"), result.toString());
    assertEquals("SUBMITTED", result.path("state").asText());
    assertEquals(1, result.path("version").asInt());
    assertEquals("idr", result.path("form").asText());
    assertEquals(documents, result.path("documents").asInt());
    assertEquals(files, result.path("files").asInt());
    assertEquals(home.url() + "/studies/" + accession, result.path("page").asText());
    JsonNode submission = api.get(result.path("submission").asText());
    assertEquals(files, submission.path("counts").path("verified").asInt());
    assertEquals(result.path("bytes"), submission.path("counts").path("bytesVerified"));
    JsonNode study = api.get(result.path("study").asText());
    assertEquals(files, study.path("counts").path("files").asInt());
    assertEquals(result.path("bytes"), study.path("counts").path("bytes"));
  }

  /** The demo's form with so many fields in each of its 48 imaged wells, as single files. */
  private static Path screen(String name, int fields) {
    Path drawn = folder.resolve(name);
    FoveaHome.Ended made =
        home.run(
            "make-images",
            Checkout.root().resolve(FORM).toString(),
            "--out",
            drawn.toString(),
            "--format",
            "tiff",
            "--fields",
            String.valueOf(fields));
    assertEquals(0, made.status(), made.output());
    return drawn;
  }

  private static List<String> errors(JsonNode report) {
    List<String> codes = new ArrayList<>();
    for (JsonNode finding : report.path("findings")) {
      if (finding.path("severity").asText().equals("error")) {
        codes.add(finding.path("code").asText());
      }
    }
    return codes;
  }

  /** What the store holds of documents and files, with the time each was written. */
  private static Map<String, Long> blobs() {
    File[] whole = home.blobs().toFile().listFiles((folder, name) -> name.matches("[0-9a-f-]{36}"));
    return Stream.of(whole == null ? new File[0] : whole)
        .collect(Collectors.toMap(File::getName, File::lastModified));
  }
}
