package org.fovea.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The native form's examples as they are served, each deposited from the command line with files
 * drawn for the same study in another form, and published; then every answer is held against the
 * document.
 */
class NativeFormTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DOCUMENT = "fovea-study.json";

  /** The form in which images are drawn for a kind of study. */
  private static final Map<String, String> DRAWN =
      Map.of("component", "bia", "image-set", "empiar", "screen", "idr");

  /** Only the owner and curators are told. */
  private static final Set<String> CONTACT = Set.of("email", "address");

  @TempDir static Path folder;

  private static FoveaHome home;
  private static Api owner;
  private static Api anybody;
  private static final Map<String, String> STUDIES = new HashMap<>();

  @BeforeAll
  static void deposit() throws IOException {
    home = new FoveaHome(folder.resolve("home"));
    home.succeed("up", "--detach");
    owner = new Api(home.url(), home.adminKey());
    anybody = new Api(home.url(), "");
    for (String example : DRAWN.keySet()) {
      STUDIES.put(example, new Depositor(owner).publish(home, filled(example)));
    }
  }

  @AfterAll
  static void down() {
    if (home != null) {
      home.run("down");
    }
  }

  /** A folder with the example and every file that it names. */
  private static Path filled(String example) throws IOException {
    Path form = folder.resolve(example);
    save("fovea", example, form);
    Path other = folder.resolve(example + "-other");
    save(DRAWN.get(example), example, other);
    Path drawn = folder.resolve(example + "-drawn");
    home.succeed("make-images", other.toString(), "--out", drawn.toString());
    for (JsonNode file : read(form.resolve(DOCUMENT)).path("files")) {
      Path to = form.resolve(file.path("path").asText());
      Files.createDirectories(to.getParent());
      Files.copy(like(drawn, to), to);
    }
    return form;
  }

  private static void save(String form, String example, Path to) throws IOException {
    JsonNode examples = anybody.get("/v1/formats/" + form).path("examples");
    for (JsonNode document : named(examples, example).path("documents")) {
      Path path = to.resolve(document.path("path").asText());
      Files.createDirectories(path.getParent());
      Files.write(path, anybody.send(anybody.request(document.path("url").asText())).body());
    }
  }

  private static JsonNode named(JsonNode items, String name) {
    return elements(items)
        .filter(item -> item.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The drawn file of that name, or the first of its kind. */
  private static Path like(Path drawn, Path wanted) throws IOException {
    String name = wanted.getFileName().toString();
    String kind = name.contains(".tif") ? ".tif" : ".mrc";
    try (Stream<Path> all = Files.walk(drawn)) {
      List<Path> files =
          all.filter(path -> path.getFileName().toString().contains(kind)).sorted().toList();
      return files.stream().filter(path -> path.endsWith(name)).findFirst().orElse(files.get(0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"component", "image-set", "screen"})
  void tellsEveryFieldOfTheStudyAndItsDatasets(String example) {
    // given
    JsonNode sent = read(folder.resolve(example).resolve(DOCUMENT));
    String study = "/v1/studies/" + STUDIES.get(example);

    // when
    JsonNode told = anybody.get(study);
    List<JsonNode> datasets = anybody.all(study + "/datasets");

    // then
    Set<String> missing = new TreeSet<>();
    compare("/study", sent.path("study"), told, missing);
    assertEquals(sent.path("datasets").size(), datasets.size());
    for (JsonNode dataset : sent.path("datasets")) {
      JsonNode kept = with("path", dataset.path("path").asText(), datasets);
      compare("/datasets/" + dataset.path("path").asText(), dataset, kept, missing);
    }
    assertEquals(Set.of(), missing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"component", "image-set", "screen"})
  void givesEveryFileWithItsRoleAndTheBytesThatWereSent(String example) throws IOException {
    // given
    Path form = folder.resolve(example);
    List<JsonNode> files = anybody.all("/v1/studies/" + STUDIES.get(example) + "/files");

    for (JsonNode file : read(form.resolve(DOCUMENT)).path("files")) {
      // when
      JsonNode told = with("path", file.path("path").asText(), files);
      byte[] bytes = anybody.send(anybody.request(told.path("url").asText())).body();

      // then
      Set<String> missing = new TreeSet<>();
      compare("/attributes", file.path("attributes"), told.path("attributes"), missing);
      assertEquals(Set.of(), missing);
      assertEquals(file.path("role"), told.path("role"));
      assertArrayEquals(Files.readAllBytes(form.resolve(file.path("path").asText())), bytes);
      assertEquals(sha256(bytes), told.path("sha256").asText());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"component", "image-set", "screen"})
  void isFoundByItsTitle(String example) {
    String title =
        read(folder.resolve(example).resolve(DOCUMENT)).path("study").path("title").asText();
    String search = "/v1/search?type=study&q=" + Api.encode(title);

    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertEquals(title, anybody.get(search).at("/hits/0/title").asText()));
  }

  @Test
  void tellsEveryWellAndEveryRowOfTheScreen() throws IOException {
    // given
    Path form = folder.resolve("screen");
    String study = "/v1/studies/" + STUDIES.get("screen");
    Set<String> missing = new TreeSet<>();

    // when, then
    for (String line : Files.readAllLines(form.resolve("wells.ndjson"))) {
      JsonNode well = read(line.getBytes(StandardCharsets.UTF_8));
      String name = well.path("name").asText();
      JsonNode told = anybody.get(study + "/screens/screenA/plates/P1/wells/" + name);
      compare(name, without(well, "dataset", "plate"), told, missing);
    }
    List<JsonNode> rows = anybody.all(study + "/results/results/rows");
    JsonNode sent = read(form.resolve(DOCUMENT)).path("rows");
    assertEquals(sent.size(), rows.size());
    for (int n = 0; n < sent.size(); n++) {
      for (int c = 0; c < sent.get(n).path("cells").size(); c++) {
        assertEquals(
            sent.get(n).path("cells").get(c).asText(),
            rows.get(n).path("cells").get(c).path("raw").asText());
      }
    }
    assertEquals(Set.of(), missing);
  }

  /** Notes every value that was sent and is not told in its place. */
  private static void compare(String place, JsonNode sent, JsonNode told, Set<String> missing) {
    if (sent.isObject()) {
      sent.properties()
          .forEach(
              member -> {
                String inner = place + "/" + member.getKey();
                JsonNode kept = told.path(member.getKey());
                if (CONTACT.contains(member.getKey())) {
                  assertTrue(kept.isMissingNode(), inner + " is told to anybody");
                } else {
                  compare(inner, member.getValue(), kept, missing);
                }
              });
    } else if (sent.isArray()) {
      Iterator<JsonNode> kept = told.iterator();
      int n = 0;
      for (JsonNode item : sent) {
        JsonNode other = kept.hasNext() ? kept.next() : MissingNode.getInstance();
        compare(place + "/" + n++, item, other, missing);
      }
      assertFalse(kept.hasNext(), place + " tells more than was sent");
    } else if (!sent.asText().equals(told.asText()) && sent.asDouble() != told.asDouble(-1)) {
      missing.add(place + ": " + sent + " is told as " + told);
    }
  }

  private static JsonNode with(String member, String value, List<JsonNode> items) {
    return items.stream()
        .filter(item -> item.path(member).asText().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("None has the " + member + " " + value));
  }

  private static JsonNode without(JsonNode object, String... members) {
    return ((ObjectNode) object.deepCopy()).without(List.of(members));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static JsonNode read(Path document) {
    try {
      return read(Files.readAllBytes(document));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode read(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
