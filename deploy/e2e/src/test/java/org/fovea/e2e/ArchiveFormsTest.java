package org.fovea.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real submission of the BioImage Archive and one of EMPIAR, deposited from the command line with
 * drawn files and published; then every answer is held against the documents.
 */
class ArchiveFormsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PAPER = "S-BIAD1492.json";
  private static final String LIST = "filelists/S-BIAD1492/bbc024_images.json";
  private static final String MASKS = "filelists/S-BIAD1492/bbc024_masks.json";
  private static final String DEPOSITION = "working_example.1.6b30.json";

  @TempDir static Path folder;

  private static FoveaHome home;
  private static Api owner;
  private static Api anybody;
  private static Path archive;
  private static Path empiar;
  private static String paper;
  private static String tilts;

  @BeforeAll
  static void deposit() throws IOException {
    Path corpora = Corpora.require("ArchiveFormsTest", 8);
    archive = corpora.resolve("bioimage-archive");
    empiar = corpora.resolve("empiar/deposition");
    home = new FoveaHome(folder.resolve("home"));
    home.succeed("up", "--detach");
    owner = new Api(home.url(), home.adminKey());
    anybody = new Api(home.url(), "");
    paper = publish(archive.resolve("pagetab").resolve(PAPER));
    tilts = publish(empiar.resolve(DEPOSITION));
  }

  @AfterAll
  static void down() {
    if (home != null) {
      home.run("down");
    }
  }

  private static String publish(Path form) throws IOException {
    Path drawn = folder.resolve(form.getFileName().toString() + ".drawn");
    home.succeed(
        "make-images", form.toString(), "--out", drawn.toString(), "--max-total", "40000000");
    return new Depositor(owner).publish(home, drawn);
  }

  @Test
  void keepsEverySectionOfThePaperWithItsAttributes() throws IOException {
    // given
    JsonNode sent = read(Files.readAllBytes(archive.resolve("pagetab").resolve(PAPER)));
    Map<String, List<String>> biosample =
        pairs(child(sent.path("section").path("subsections"), "accno", "Biosample-1"));

    // when
    List<JsonNode> sections = sections(anybody.get("/v1/studies/" + paper).path("sections"));

    // then
    JsonNode kept =
        sections.stream()
            .filter(section -> section.path("id").asText().equals("Biosample-1"))
            .findFirst()
            .orElseThrow();
    assertEquals(biosample, attributes(kept));
  }

  @Test
  void givesEveryImageTheAttributesOfItsLineInTheFileList() throws IOException {
    Map<String, JsonNode> images = imagesByFile(paper);
    for (JsonNode line : read(Files.readAllBytes(archive.resolve(LIST)))) {
      JsonNode image = images.get(line.path("path").asText());
      assertTrue(image != null, line.path("path").asText());
      assertEquals(pairs(line), attributes(image), line.path("path").asText());
    }
  }

  @Test
  void findsTheImagesOfAnAttributeOfTheFileList() throws IOException {
    // given
    Set<String> low = new TreeSet<>();
    for (JsonNode line : read(Files.readAllBytes(archive.resolve(LIST)))) {
      if (pairs(line).getOrDefault("SNR", List.of()).contains("low")) {
        low.add(line.path("path").asText());
      }
    }
    String search = "/v1/search?type=image&filter=" + Api.encode("SNR = low");

    // when
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> anybody.get(search).path("total").asInt() > 0);

    // then
    assertEquals(
        low,
        elements(anybody.get(search).path("hits"))
            .map(hit -> hit.path("title").asText())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void knowsTheSourceImageOfEachMask() throws IOException {
    Map<String, JsonNode> images = imagesByFile(paper);
    for (JsonNode line : read(Files.readAllBytes(archive.resolve(MASKS)))) {
      assertEquals(
          pairs(line).get("Source image"),
          attributes(images.get(line.path("path").asText())).get("Source image"));
    }
  }

  @Test
  void givesTheDepositorTheDocumentsBackByteForByte() throws IOException {
    assertEquals(
        -1L,
        mismatch(
            archive.resolve("pagetab").resolve(PAPER),
            "/v1/studies/" + paper + "/documents/" + PAPER));
    assertEquals(
        -1L,
        mismatch(empiar.resolve(DEPOSITION), "/v1/studies/" + tilts + "/documents/" + DEPOSITION));
  }

  @Test
  void tellsNobodyElseHowToReachPeople() throws IOException {
    // given
    Set<String> secrets = new TreeSet<>();
    contacts(read(Files.readAllBytes(archive.resolve("pagetab").resolve(PAPER))), secrets);
    contacts(read(Files.readAllBytes(empiar.resolve(DEPOSITION))), secrets);
    assertFalse(secrets.isEmpty());

    // when
    for (String study : List.of(paper, tilts)) {
      for (String place :
          List.of(
              "/v1/studies/" + study,
              "/studies/" + study,
              "/v1/studies/" + study + "/datasets",
              "/v1/studies/" + study + "/files",
              "/v1/studies/" + study + "/images",
              "/v1/studies/" + study + "/documents",
              "/v1/search?type=study&q=" + study)) {
        String body = new String(anybody.send(anybody.request(place)).body(), "UTF-8");

        // then
        secrets.forEach(secret -> assertFalse(body.contains(secret), place + " tells " + secret));
      }
    }
    for (String document :
        List.of(paper + "/documents/" + PAPER, tilts + "/documents/" + DEPOSITION)) {
      assertEquals(404, anybody.send(anybody.request("/v1/studies/" + document)).statusCode());
    }
  }

  @Test
  void seesTiltSeriesWhereTheFormDeclaresThem() {
    List<JsonNode> images = anybody.all("/v1/studies/" + tilts + "/images");
    assertEquals(16, images.size());
    for (JsonNode image : images) {
      assertEquals("tilt", image.path("facts").path("thirdAxis").asText());
      assertEquals(121, image.path("facts").path("sizeZ").asInt());
      assertEquals(List.of("300"), attributes(image).get("Acceleration voltage"));
    }
    Map<String, Integer> roles = new TreeMap<>();
    anybody
        .all("/v1/studies/" + tilts + "/files")
        .forEach(file -> roles.merge(file.path("role").asText("none"), 1, Integer::sum));
    assertEquals(16, roles.get("tilt-series"));
    assertEquals(16, roles.get("tilt-metadata"));
    assertEquals(1, roles.get("gain"));
  }

  @Test
  void showsWhatIsDeclaredBesideWhatIsObserved() {
    JsonNode set = anybody.get("/v1/studies/" + tilts + "/datasets").path("items").get(0);
    Map<String, JsonNode> facts =
        elements(anybody.get(set.path("facts").asText()).path("fields"))
            .collect(Collectors.toMap(field -> field.path("field").asText(), field -> field));
    assertEquals("equal", facts.get("images").path("verdict").asText());
    assertEquals(3838, facts.get("imageWidth").path("declared").asInt());
    assertEquals("differs", facts.get("imageWidth").path("verdict").asText());
    assertEquals(121, facts.get("tilts").path("observed").get(0).path("value").asInt());
  }

  private static long mismatch(Path sent, String url) throws IOException {
    return Arrays.mismatch(Files.readAllBytes(sent), owner.send(owner.request(url)).body());
  }

  private static Map<String, JsonNode> imagesByFile(String study) {
    Map<String, JsonNode> images = new HashMap<>();
    for (JsonNode image : anybody.all("/v1/studies/" + study + "/images")) {
      image.path("parts").forEach(part -> images.put(part.path("path").asText(), image));
    }
    return images;
  }

  private static Map<String, List<String>> attributes(JsonNode owner) {
    Map<String, List<String>> values = new TreeMap<>();
    for (JsonNode attribute : owner.path("attributes")) {
      values
          .computeIfAbsent(attribute.path("key").asText(), key -> new ArrayList<>())
          .add(attribute.path("value").asText());
    }
    return values;
  }

  /** Names and values as PageTab writes them. */
  private static Map<String, List<String>> pairs(JsonNode element) {
    Map<String, List<String>> values = new TreeMap<>();
    for (JsonNode attribute : element.path("attributes")) {
      values
          .computeIfAbsent(attribute.path("name").asText(), name -> new ArrayList<>())
          .add(attribute.path("value").asText());
    }
    return values;
  }

  private static JsonNode child(JsonNode elements, String member, String value) {
    return elements(elements)
        .filter(element -> element.path(member).asText().equals(value))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> sections(JsonNode top) {
    List<JsonNode> all = new ArrayList<>();
    top.forEach(
        section -> {
          all.add(section);
          all.addAll(sections(section.path("sections")));
        });
    return all;
  }

  /** What the documents say under names that mean a way to reach somebody. */
  private static void contacts(JsonNode node, Set<String> found) {
    Set<String> names = Set.of("email", "telephone", "fax", "street", "Email", "E-mail");
    node.fields()
        .forEachRemaining(
            member -> {
              if (names.contains(member.getKey()) && member.getValue().asText().length() > 4) {
                found.add(member.getValue().asText());
              }
            });
    if (names.contains(node.path("name").asText()) && node.path("value").asText().length() > 4) {
      found.add(node.path("value").asText());
    }
    found.remove("null");
    node.forEach(child -> contacts(child, found));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static JsonNode read(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
