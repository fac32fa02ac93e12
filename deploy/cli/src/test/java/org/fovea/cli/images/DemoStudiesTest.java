package org.fovea.cli.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fovea.cli.form.BiaForm;
import org.fovea.cli.form.EmpiarForm;
import org.fovea.cli.form.Forms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoStudiesTest {

  private static final long TOGETHER = 40L << 20;

  @TempDir private static Path folder;

  private static Path stacks;
  private static Path movies;

  @BeforeAll
  static void drawBoth() {
    stacks = folder.resolve(DemoStack.NAME);
    movies = folder.resolve(DemoMovies.NAME);
    DemoStack.draw(stacks);
    DemoMovies.draw(movies);
  }

  @Test
  void theStacksAreAFormOfTheBioImageArchiveWithAllItsLists() {
    assertEquals(
        new BiaForm(
            "branching-mini-study.json",
            Set.of("file_list_wild_type.tsv", "file_list_mutants.json", "file_list_masks.json")),
        Forms.recognise(stacks));
  }

  @Test
  void theMoviesAreAFormOfEmpiar() {
    assertEquals(new EmpiarForm("deposition.json"), Forms.recognise(movies));
  }

  @Test
  void theListsTellTheSizesOfTheirFilesAndMasksTheirImages() throws IOException {
    for (String list : List.of("file_list_mutants.json", "file_list_masks.json")) {
      for (JsonNode file : new ObjectMapper().readTree(stacks.resolve(list).toFile())) {
        Path path = stacks.resolve(file.path("path").asText());
        assertEquals(Files.size(path), file.path("size").asLong());
        boolean mask = list.contains("masks");
        String source = file.path("attributes").path(1).path("value").asText();
        assertEquals(mask, Files.exists(stacks.resolve(source)));
      }
    }
    for (String line :
        Files.readAllLines(stacks.resolve("file_list_wild_type.tsv")).subList(1, 4)) {
      assertTrue(Files.exists(stacks.resolve(line.split("\t")[0])));
    }
  }

  @Test
  void aMovieIsWhatTheDepositionDeclares() throws IOException {
    ByteBuffer movie =
        ByteBuffer.wrap(Files.readAllBytes(movies.resolve(DemoMovies.MOVIE)))
            .order(ByteOrder.LITTLE_ENDIAN);

    assertEquals(512, movie.getInt(0));
    assertEquals(512, movie.getInt(4));
    assertEquals(4, movie.getInt(8));
    assertEquals(1, movie.getInt(12));
    assertEquals(512 * 2.2f, movie.getFloat(40), 1e-3f);
    assertEquals(60, movie.getFloat(84), 4f);
  }

  @Test
  void notesAndPicksNameTheMovies() throws IOException {
    List<String> mdoc = Files.readAllLines(movies.resolve("data/movies/movies.mdoc"));
    List<String> star = Files.readAllLines(movies.resolve("data/movies/particles.star"));

    assertEquals(12, mdoc.stream().filter(line -> line.startsWith("[FrameSet = ")).count());
    assertTrue(mdoc.contains("SubFramePath = X:\\frames\\movie_0012.mrc"));
    assertTrue(star.contains("data_optics"));
    assertTrue(star.stream().filter(line -> line.contains(DemoMovies.MOVIE)).count() > 9);
  }

  @Test
  void bothAreSmall() throws IOException {
    long bytes = bytes(stacks) + bytes(movies);

    assertTrue(bytes < TOGETHER, () -> "bytes " + bytes);
  }

  @Test
  void drawnAgainTheyAreTheSame() throws IOException {
    DemoStack.draw(folder.resolve("again-stacks"));
    DemoMovies.draw(folder.resolve("again-movies"));

    assertEquals(
        TestFolders.contents(stacks), TestFolders.contents(folder.resolve("again-stacks")));
    assertEquals(
        TestFolders.contents(movies), TestFolders.contents(folder.resolve("again-movies")));
  }

  @Test
  void theyAreDrawnOnceWithATableBeside() throws IOException {
    Path once = folder.resolve("once");
    Files.createDirectories(once);
    Files.writeString(once.resolve("deposition.json"), "kept");

    DemoMovies.draw(once);

    assertFalse(Files.exists(once.resolve("data")));
    assertTrue(Files.exists(folder.resolve(DemoStack.NAME + ".expected-files.tsv")));
  }

  private static long bytes(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
