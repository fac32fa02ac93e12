package org.fovea.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real screen deposited from the command line, then every answer held against the files it came
 * from.
 */
class ScreenTest {
  private static final String SCREEN = "idr0020-barr-chtog";

  @TempDir static Path folder;

  private static FoveaHome home;
  private static Api api;
  private static String study;
  private static SourceTable library;
  private static SourceTable processed;

  @BeforeAll
  static void deposit() {
    Path source = Corpora.require("ScreenTest", 5).resolve("idr").resolve(SCREEN);
    library = SourceTable.read(source.resolve("screenA/idr0020-screenA-library.txt.gz"));
    processed = SourceTable.read(source.resolve("screenA/idr0020-screenA-processed.txt"));
    home = new FoveaHome(folder.resolve("home"));
    home.succeed("up", "--detach");
    Path drawn = folder.resolve(SCREEN);
    home.succeed("make-images", source.toString(), "--out", drawn.toString(), "--size", "32");
    FoveaHome.Ended deposited = home.succeed("deposit", drawn.toString(), "--json");
    study = deposited.output().replaceAll("(?s).*\"accession\" : \"([^\"]+)\".*", "$1");
    api = new Api(home.url(), home.adminKey());
  }

  @AfterAll
  static void down() {
    if (home != null) {
      home.run("down");
    }
  }

  @Test
  void countsPositionsLaidOutAndImagedWells() {
    JsonNode screen = api.get("/v1/studies/" + study + "/screens/screenA");
    assertEquals(4, screen.path("plates").asInt());
    assertEquals(1536, screen.path("positions").asInt());
    assertEquals(library.rows().size(), screen.path("laidOutWells").asInt());
    assertEquals(imaged().size(), screen.path("imagedWells").asInt());
    assertEquals(1232, imaged().size());
  }

  @Test
  void keepsEveryCellOfTheLibraryAtItsWell() {
    Map<String, JsonNode> wells = wells();
    assertEquals(library.rows().size(), wells.size());
    for (List<String> row : library.rows()) {
      JsonNode well = wells.get(place(row));
      assertTrue(well != null, place(row));
      assertEquals(cells(row), attributes(well), place(row));
      assertEquals(library.cell(row, "Control Type"), well.path("controlType").asText(""));
      assertEquals(!library.cell(row, "Channels").isBlank(), well.path("imaged").asBoolean());
    }
  }

  @Test
  void keepsEveryResultRowAndJoinsOnlyKeysThatAreNotBlank() {
    String key = "Well_Experimental Condition [RNA interference]";
    Map<String, Set<String>> wellsOfKey = new HashMap<>();
    for (List<String> row : library.rows()) {
      if (!library.cell(row, key).isBlank()) {
        wellsOfKey.computeIfAbsent(library.cell(row, key), k -> new TreeSet<>()).add(place(row));
      }
    }
    JsonNode table = api.get("/v1/studies/" + study + "/results").path("items").get(0);
    List<JsonNode> rows = api.all(table.path("rowsUrl").asText());
    assertEquals(processed.rows().size(), rows.size());
    for (int i = 0; i < rows.size(); i++) {
      List<String> source = processed.rows().get(i);
      List<String> cells = new ArrayList<>();
      rows.get(i).path("cells").forEach(cell -> cells.add(cell.path("raw").asText()));
      assertEquals(source, cells);
      Set<String> joined = new TreeSet<>();
      rows.get(i)
          .path("wells")
          .forEach(
              w ->
                  joined.add(
                      w.path("plate").path("name").asText(w.path("plate").asText())
                          + "/"
                          + w.path("name").asText()));
      assertEquals(
          wellsOfKey.getOrDefault(processed.cell(source, key), Set.of()), joined, "row " + (i + 1));
    }
  }

  @Test
  void findsTheWellsAndImagesOfAGene() {
    await().atMost(Duration.ofMinutes(2)).until(() -> found("image") > 0);
    assertEquals(4, found("well"));
    assertEquals(4, found("image"));
  }

  private static int found(String type) {
    String filter = Api.encode("\"Gene Symbol\" = CDK5RAP2");
    return api.get("/v1/search?type=" + type + "&filter=" + filter).path("total").asInt();
  }

  @Test
  void servesEachFileWithTheBytesAndDigestsItWasSentWith() throws Exception {
    List<JsonNode> files = api.all("/v1/studies/" + study + "/files");
    Map<String, Long> sent = new TreeMap<>();
    Path drawn = folder.resolve(SCREEN);
    try (Stream<Path> all = Files.walk(drawn)) {
      for (Path file :
          (Iterable<Path>)
              all.filter(f -> f.toString().endsWith(".tif") || f.toString().endsWith(".tiff"))
                  ::iterator) {
        sent.put(drawn.relativize(file).toString(), Files.size(file));
      }
    }
    Map<String, Long> listed = new TreeMap<>();
    files.forEach(file -> listed.put(file.path("path").asText(), file.path("size").asLong()));
    assertEquals(sent, listed);
    JsonNode one = files.get(files.size() / 2);
    assertEquals(
        new String(Files.readAllBytes(drawn.resolve(one.path("path").asText())), "ISO-8859-1"),
        new String(api.send(api.request(one.path("url").asText())).body(), "ISO-8859-1"));
  }

  private static List<List<String>> imaged() {
    return library.rows().stream().filter(row -> !library.cell(row, "Channels").isBlank()).toList();
  }

  private static String place(List<String> row) {
    return library.cell(row, "Plate") + "/" + library.cell(row, "Well");
  }

  /**
   * The non-blank cells of a row that describe the well; ontology columns travel as terms of the
   * column before.
   */
  private static Map<String, String> cells(List<String> row) {
    Map<String, String> cells = new TreeMap<>();
    for (String column : library.columns()) {
      boolean place = Set.of("Plate", "Well", "Well Number").contains(column);
      if (!place && !column.startsWith("Term Source") && !library.cell(row, column).isBlank()) {
        cells.put(column, library.cell(row, column));
      }
    }
    return cells;
  }

  private static Map<String, String> attributes(JsonNode well) {
    Map<String, String> attributes = new TreeMap<>();
    for (JsonNode attribute : well.path("attributes")) {
      String column = attribute.path("source").asText(attribute.path("key").asText());
      boolean place = Set.of("Plate", "Well", "Well Number").contains(column);
      if (!place && !column.startsWith("Term Source")) {
        attributes.put(column, attribute.path("value").asText());
      }
    }
    return attributes;
  }

  private static Map<String, JsonNode> wells() {
    Map<String, JsonNode> wells = new HashMap<>();
    for (JsonNode plate : api.all("/v1/studies/" + study + "/screens/screenA/plates")) {
      for (JsonNode well : api.all(plate.path("wells").asText())) {
        wells.put(plate.path("name").asText() + "/" + well.path("name").asText(), well);
      }
    }
    return wells;
  }
}
