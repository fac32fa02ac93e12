package org.fovea.cli.images.empiar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.fovea.cli.connect.Failure;
import org.fovea.cli.form.EmpiarForm;
import org.fovea.cli.form.Forms;
import org.fovea.cli.images.TestFolders;
import org.fovea.cli.images.files.Budget;
import org.fovea.cli.images.files.DrawnFile;
import org.fovea.cli.images.files.MadeFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSetMakerTest {

  @TempDir private Path folder;

  private Path form;
  private Path out;

  @BeforeEach
  void makeFolders() throws IOException {
    form = Files.createDirectories(folder.resolve("form"));
    out = folder.resolve("out");
  }

  @Test
  void moviesAreDrawnAsDeclaredWithTheGainBeside() throws IOException {
    declare(
        """
        {"directory": "/data/movies", "category": "('T2', '')", "data_format": "('T1', '')",
         "num_images_or_tilt_series": 2, "frames_per_image": 3, "voxel_type": "('T4', '')",
         "pixel_width": 1.25, "image_width": 70, "image_height": 60,
         "micrographs_file_pattern": "data/movies/mc-*-a.mrc",
         "picked_particles_file_pattern": "data/picked.star"}
        """);

    MadeFiles made = make(Budget.usual());

    ByteBuffer movie = read("data/movies/mc-0002-a.mrc");
    assertEquals(1024 + 70 * 60 * 3 * 2, movie.capacity());
    assertEquals(List.of(70, 60, 3, 1), ints(movie, 0, 4));
    assertEquals(87.5f, movie.getFloat(40));
    assertEquals(List.of(70, 60, 1, 2), ints(read("data/movies/gain_reference.mrc"), 0, 4));
    assertTrue(Files.readString(out.resolve("data/picked.star")).contains("_rlnCoordinateX #1"));
    assertEquals(List.of(), made.remarks());
    assertEquals(crc32(made, "data/movies/mc-0002-a.mrc"), firstPlane(movie, 70 * 60 * 2));
  }

  @Test
  void aTiltSeriesHasItsAnglesInAnMdoc() throws IOException {
    declare(
        """
        {"directory": "data/tilts", "category": "('T9', '')", "data_format": "('T1', '')",
         "num_images_or_tilt_series": 1, "frames_per_image": 5, "voxel_type": "('T1', '')",
         "image_width": 40, "image_height": 40}
        """);

    make(Budget.usual());

    List<String> mdoc = Files.readAllLines(out.resolve("data/tilts/tilt_series_0001.mrc.mdoc"));
    assertEquals(
        List.of("-60.000", "-30.000", "0.000", "30.000", "60.000"),
        mdoc.stream()
            .filter(line -> line.startsWith("TiltAngle = "))
            .map(line -> line.substring(12))
            .toList());
    assertTrue(mdoc.contains("ImageSize = 40 40"));
  }

  @Test
  void particlesShareOneStackAndTiffsAreTiffs() throws IOException {
    declare(
        """
        {"directory": "data/p", "category": "('T5', '')", "data_format": "('T2', '')",
         "num_images_or_tilt_series": 7, "frames_per_image": 1, "voxel_type": "('T7', '')",
         "image_width": 32, "image_height": 32},
        {"directory": "data/p", "category": "('T1', '')", "data_format": "('T3', '')",
         "num_images_or_tilt_series": 2, "frames_per_image": 1, "voxel_type": "('T3', '')",
         "image_width": 32, "image_height": 32}
        """);

    make(Budget.usual());

    assertEquals(List.of(32, 32, 7, 2), ints(read("data/p/particles_0001.mrcs"), 0, 4));
    assertEquals(42, read("data/p/movie_0001.tif").getShort(2));
  }

  @Test
  void tooMuchIsScaledDownAndTheVerdictForetold() throws IOException {
    declare(
        """
        {"directory": "data/m", "category": "('T2', '')", "data_format": "('T9', '')",
         "num_images_or_tilt_series": 100000, "frames_per_image": 40, "voxel_type": "('T5', '')",
         "image_width": 8000, "image_height": 4000}
        """);

    MadeFiles made = make(new Budget(3_000_000, OptionalDouble.empty()));

    assertTrue(made.bytes() < 3_200_000, () -> "bytes " + made.bytes());
    assertTrue(made.remarks().get(1).startsWith("data/m: 32 × 32 pixels for 8000 × 4000, "));
    assertTrue(made.remarks().get(1).endsWith("is the expected verdict."));
  }

  @Test
  void theSameFormGivesTheSameFilesAndIsOnlyRead() throws IOException {
    declare("{\"directory\": \"data\", \"image_width\": 48, \"image_height\": 48}");
    Map<String, String> before = TestFolders.contents(form);
    make(Budget.usual());
    Map<String, String> first = TestFolders.contents(out);
    out = folder.resolve("again");
    make(Budget.usual());

    assertEquals(first, TestFolders.contents(out));
    assertEquals(before, TestFolders.contents(form));
  }

  @Test
  void aDirectoryThatLeadsOutOfTheFolderIsRefused() throws IOException {
    declare("{\"directory\": \"../elsewhere\"}");

    assertThrows(Failure.class, () -> make(Budget.usual()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"working_example.1.6b30.json", "empiar_deposition.2018-legacy.json"})
  void aPublishedDepositionIsDrawnSmall(String name) throws IOException {
    Path deposition = TestFolders.corpus("empiar/deposition/" + name);

    MadeFiles made =
        new ImageSetMaker(
                deposition.getParent(),
                (EmpiarForm) Forms.of(deposition),
                new Budget(20_000_000, OptionalDouble.empty()))
            .make(out);

    assertEquals(17, made.viewable());
    assertTrue(made.bytes() < 21_000_000, () -> "bytes " + made.bytes());
    assertEquals(121, read("data/micrographs/tilt_series_0016.mrc").getInt(8));
  }

  private void declare(String sets) throws IOException {
    Files.writeString(
        form.resolve("deposition.json"), "{\"title\": \"t\", \"imagesets\": [" + sets + "]}");
  }

  private MadeFiles make(Budget budget) throws IOException {
    return new ImageSetMaker(form, (EmpiarForm) Forms.recognise(form), budget).make(out);
  }

  private ByteBuffer read(String path) throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(out.resolve(path))).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static List<Integer> ints(ByteBuffer file, int at, int count) {
    int[] ints = new int[count];
    for (int i = 0; i < count; i++) {
      ints[i] = file.getInt(at + 4 * i);
    }
    return Arrays.stream(ints).boxed().toList();
  }

  private static String crc32(MadeFiles made, String path) {
    return made.files().stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .orElseThrow()
        .crc32();
  }

  private static String firstPlane(ByteBuffer file, int bytes) {
    return DrawnFile.crc32(Arrays.copyOfRange(file.array(), 1024, 1024 + bytes));
  }
}
