package org.fovea.cli.images.bia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.fovea.cli.connect.Failure;
import org.fovea.cli.form.BiaForm;
import org.fovea.cli.form.Forms;
import org.fovea.cli.images.TestFolders;
import org.fovea.cli.images.files.Budget;
import org.fovea.cli.images.files.DrawnFile;
import org.fovea.cli.images.files.MadeFiles;
import org.fovea.cli.images.write.SampleType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListedFilesMakerTest {

  private static final String PAGETAB =
      """
      {"section": {"type": "Study", "subsections": [
        {"type": "Study Component", "attributes": [{"name": "File List", "value": "cells.json"}]},
        {"type": "Annotations", "attributes": [{"name": "File List", "value": "masks.tsv"}]}]}}
      """;
  private static final String CELLS =
      """
      [{"path": "a/one.tif", "size": 200001, "type": "file"},
       {"path": "/a/small.ome.tiff", "size": 9000, "type": "file"},
       {"path": "a/tiny.tif", "size": 100, "type": "file"},
       {"path": "b/notes.csv", "size": 33, "type": "file"},
       {"path": "b/empty", "size": 0, "type": "file"},
       {"path": "b/more", "size": 11, "type": "directory"},
       {"path": "../outside.tif", "size": 5, "type": "file"}]
      """;

  @TempDir private Path folder;

  private Path form;
  private Path out;

  @BeforeEach
  void writeAForm() throws IOException {
    form = Files.createDirectories(folder.resolve("work/form"));
    out = folder.resolve("work/out");
    Files.writeString(form.resolve("study.json"), PAGETAB);
    Files.writeString(form.resolve("cells.json"), CELLS);
  }

  @Test
  void everyFileIsExactlyAsLargeAsDeclared() throws IOException {
    Map<String, DrawnFile> made = byPath(make(Budget.usual()));

    assertEquals(200_001, Files.size(out.resolve("a/one.tif")));
    assertEquals(9_000, Files.size(out.resolve("a/small.ome.tiff")));
    assertEquals(100, Files.size(out.resolve("a/tiny.tif")));
    assertEquals(33, Files.size(out.resolve("b/notes.csv")));
    assertEquals(0, Files.size(out.resolve("b/empty")));
    assertEquals(11, Files.size(out.resolve("b/more/content.bin")));
    assertTrue(made.get("a/one.tif").viewable());
    assertTrue(made.get("a/small.ome.tiff").viewable());
    assertFalse(made.get("a/tiny.tif").viewable());
    assertFalse(made.get("b/notes.csv").viewable());
  }

  @Test
  void aPictureHoldsThePixelsThatTheTableTells() throws IOException {
    DrawnFile made = byPath(make(Budget.usual())).get("a/one.tif");

    Raster raster = ImageIO.read(out.resolve("a/one.tif").toFile()).getRaster();
    float[] levels = raster.getSamples(0, 0, made.width(), made.height(), 0, (float[]) null);

    assertEquals(256, made.width());
    assertEquals(made.crc32(), DrawnFile.crc32(SampleType.UINT16.raw(levels)));
  }

  @Test
  void aListThatIsNowhereIsDrawnAndSaid() throws IOException {
    MadeFiles made = make(Budget.usual());

    List<String> masks = Files.readAllLines(out.resolve("masks.tsv"));
    assertEquals("Files\tsize\tSource image", masks.get(0));
    assertEquals("masks/mask_1.tif\t150000\ta/one.tif", masks.get(1));
    assertEquals(150_000, Files.size(out.resolve("masks/mask_1.tif")));
    assertTrue(
        made.remarks()
            .contains(
                "The form names the file list masks.tsv, which is nowhere: drawn with 4 entries."));
  }

  @Test
  void aListIsFoundInTheFolderThatIsNamed() throws IOException {
    Path lists = Files.createDirectories(folder.resolve("lists"));
    Files.writeString(lists.resolve("masks.tsv"), "Files\tType\nm/1.png\tx\n");

    MadeFiles made = make(Budget.usual(), Optional.of(lists));

    assertTrue(Files.exists(out.resolve("masks.tsv")));
    assertTrue(byPath(made).containsKey("m/1.png"));
  }

  @Test
  void aListIsFoundInAFolderOfFileListsBesideTheForm() throws IOException {
    Path lists = Files.createDirectories(folder.resolve("work/filelists/study"));
    Files.writeString(lists.resolve("masks.tsv"), "Files\nm/1.png\n");

    assertTrue(byPath(make(Budget.usual())).containsKey("m/1.png"));
  }

  @Test
  void aPathThatLeadsOutOfTheFolderIsLeftOutAndSaid() throws IOException {
    MadeFiles made = make(Budget.usual());

    assertFalse(Files.exists(folder.resolve("work/outside.tif")));
    assertTrue(made.remarks().stream().anyMatch(r -> r.startsWith("../outside.tif was left out")));
  }

  @Test
  void tooMuchIsScaledDownAndSaid() throws IOException {
    MadeFiles made = make(new Budget(80_000, OptionalDouble.empty()));

    assertTrue(made.bytes() <= 80_000);
    assertTrue(made.remarks().stream().anyMatch(remark -> remark.contains("expected to say so")));
  }

  @Test
  void aScaleThatIsTooLargeIsRefused() {
    Budget budget = new Budget(80_000, OptionalDouble.of(0.5));

    Failure failure = assertThrows(Failure.class, () -> make(budget));

    assertTrue(failure.getMessage().contains("--max-total 80,000"));
  }

  @Test
  void theSameFormGivesTheSameFilesAndIsOnlyRead() throws IOException {
    Map<String, String> before = TestFolders.contents(form);
    make(Budget.usual());
    Map<String, String> first = TestFolders.contents(out);
    out = folder.resolve("work/again");
    make(Budget.usual());

    assertEquals(first, TestFolders.contents(out));
    assertEquals(before, TestFolders.contents(form));
  }

  @Test
  void aBrokenListIsReadUpToThereAndSaid() throws IOException {
    Files.writeString(form.resolve("cells.json"), "[{\"path\": \"a/one.tif\", \"size\": 9}, {");

    MadeFiles made = make(Budget.usual());

    assertEquals(9, Files.size(out.resolve("a/one.tif")));
    assertTrue(made.remarks().stream().anyMatch(r -> r.startsWith("cells.json cannot be read")));
  }

  @Test
  void aPublishedFormIsDrawnWithItsListsBeside() throws IOException {
    Path pageTab = TestFolders.corpus("bioimage-archive/pagetab/S-BIAD1492.json");

    MadeFiles made =
        new ListedFilesMaker(pageTab.getParent(), (BiaForm) Forms.of(pageTab), Budget.usual())
            .make(out, Optional.empty());

    JsonNode list = new ObjectMapper().readTree(out.resolve("bbc024_images.json").toFile());
    assertEquals(List.of(), made.remarks());
    assertEquals(13, made.viewable());
    for (JsonNode file : list) {
      assertEquals(file.path("size").asLong(), Files.size(out.resolve(file.path("path").asText())));
    }
  }

  private MadeFiles make(Budget budget) throws IOException {
    return make(budget, Optional.empty());
  }

  private MadeFiles make(Budget budget, Optional<Path> lists) throws IOException {
    return new ListedFilesMaker(form, (BiaForm) Forms.recognise(form), budget).make(out, lists);
  }

  private static Map<String, DrawnFile> byPath(MadeFiles made) {
    return made.files().stream().collect(Collectors.toMap(DrawnFile::path, Function.identity()));
  }
}
