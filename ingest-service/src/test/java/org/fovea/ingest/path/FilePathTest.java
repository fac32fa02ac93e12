package org.fovea.ingest.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fovea.conventions.link.PercentEncoding;
import org.fovea.conventions.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilePathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "../../other/secret",
        "a/../b",
        "..\\..\\x",
        "a\\..\\b",
        "a/..",
        "nul\0byte",
        "",
        "/",
        "./",
        "dir/",
        "\uD800"
      })
  void pathThatLeavesTheFolderOrNamesNoFileIsRefused(String sent) {
    assertEquals("invalid-path", FilePath.read(sent).findings().get(0).code());
    assertThrows(ProblemException.class, () -> FilePath.read(sent).require());
  }

  @ParameterizedTest
  @CsvSource({
    "/etc/passwd,etc/passwd",
    "a//b,a/b",
    "./a,a",
    "a/./b,a/b",
    "//a///b,a/b",
  })
  void slashesWithoutMeaningAreDroppedWithANote(String sent, String kept) {
    PathReading reading = FilePath.read(sent);
    assertEquals(kept, reading.require().value());
    assertEquals("path-slash-dropped", reading.findings().get(0).code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\x",
        "CON",
        "aux.tif",
        "trailing. /x",
        "line\nbreak",
        "bidi\u202Eoverride",
        "zero\u200Bwidth"
      })
  void unusualNamesAreKeptWithAWarning(String sent) {
    PathReading reading = FilePath.read(sent);
    assertEquals(sent, reading.require().value());
    assertEquals("unusual-path", reading.findings().get(0).code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%2e%2e%2fx",
        "200972429 TOG[2702]/A 1.tif",
        "..a/b..c",
        ".hidden",
        "Ünï/çødé",
        "\"><script>"
      })
  void ordinaryNamesAreKeptAsTheyAre(String sent) {
    assertEquals(
        new PathReading(java.util.Optional.of(new FilePath(sent)), List.of()), FilePath.read(sent));
  }

  @Test
  void lengthAndDepthHaveLimits() {
    assertTrue(FilePath.read("a".repeat(4096)).path().isPresent());
    assertTrue(FilePath.read("a".repeat(4097)).path().isEmpty());
    assertTrue(FilePath.read("a/".repeat(99) + "a").path().isPresent());
    assertTrue(FilePath.read("a/".repeat(100) + "a").path().isEmpty());
  }

  @Property
  void whatIsAcceptedStaysBelowItsFolder(@ForAll String sent) {
    Path folder = Path.of("/folder");
    FilePath.read(sent)
        .path()
        .filter(path -> path.value().indexOf('\\') < 0)
        .ifPresent(path -> assertTrue(folder.resolve(path.value()).normalize().startsWith(folder)));
  }

  @Property
  void whatIsAcceptedIsAcceptedAgainAsItIs(@ForAll String sent) {
    FilePath.read(sent)
        .path()
        .ifPresent(
            path -> {
              PathReading again = FilePath.read(path.value());
              assertEquals(path, again.require());
              assertTrue(
                  again.findings().stream()
                      .noneMatch(finding -> finding.code().equals("path-slash-dropped")));
            });
  }

  @Property
  void pathInAUrlIsReadBackAsItWas(@ForAll String sent) {
    FilePath.read(sent)
        .path()
        .ifPresent(
            path ->
                assertEquals(
                    path.value(),
                    java.net.URLDecoder.decode(
                        PercentEncoding.path(path.value()).replace("+", "%2B"),
                        java.nio.charset.StandardCharsets.UTF_8)));
  }
}
