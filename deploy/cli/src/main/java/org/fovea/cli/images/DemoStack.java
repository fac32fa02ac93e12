package org.fovea.cli.images;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fovea.cli.images.draw.StackArtist;
import org.fovea.cli.images.files.DrawnFile;
import org.fovea.cli.images.files.MadeFiles;
import org.fovea.cli.images.write.OmeTiff;
import org.fovea.cli.images.write.SampleType;
import org.fovea.cli.images.write.StackImage;
import org.fovea.cli.images.write.TestPattern;

/**
 * A small light-sheet study of our own in the BioImage Archive's form: eight stacks of branching
 * cells in two channels, of three genotypes and two signal-to-noise ratios, and the masks of those
 * with much signal.
 */
public final class DemoStack {

  /** Name of its folder. */
  public static final String NAME = "branching-mini-stacks";

  /** A genotype worth looking for: its cells hardly fork, in three stacks. */
  public static final String GENOTYPE = "forkless";

  private static final String STUDY = "branching-mini-study.json";
  private static final int SIZE = 192;
  private static final int DEPTH = 16;
  private static final List<Cell> CELLS =
      List.of(
          new Cell("wild_type_1", "wild type", "high", 1.0),
          new Cell("wild_type_2", "wild type", "low", 1.0),
          new Cell("wild_type_3", "wild type", "high", 1.0),
          new Cell("forkless_1", GENOTYPE, "high", 0.4),
          new Cell("forkless_2", GENOTYPE, "low", 0.4),
          new Cell("forkless_3", GENOTYPE, "high", 0.4),
          new Cell("bushy_1", "bushy", "high", 1.6),
          new Cell("bushy_2", "bushy", "low", 1.6));

  private static final List<StackImage.Channel> STACK_CHANNELS =
      List.of(
          new StackImage.Channel("membrane GFP", "00FF00"),
          new StackImage.Channel("nuclei", "FF00FF"));
  private static final List<StackImage.Channel> MASK_CHANNELS =
      List.of(new StackImage.Channel("1 body, 2 processes", "FFFFFF"));

  private final Path out;
  private final List<DrawnFile> drawn = new ArrayList<>();

  private DemoStack(Path out) {
    this.out = out;
  }

  /** One stack: a cell of a genotype, seen with much or little light. */
  private record Cell(String name, String genotype, String snr, double vigour) {

    StackArtist.Subject subject() {
      return new StackArtist.Subject(name, vigour, bright() ? 1 : 0.22);
    }

    boolean bright() {
      return snr.equals("high");
    }

    boolean mutant() {
      return !genotype.equals("wild type");
    }

    String stack() {
      return "stacks/" + name + ".ome.tif";
    }

    String mask() {
      return "masks/" + name + "_mask.ome.tif";
    }
  }

  /** Makes the folder to deposit, form and images; one that was made before stays as it is. */
  public static void draw(Path folder) {
    DemoFolder.once(
        folder,
        STUDY,
        workshop -> {
          MadeFiles made = new DemoStack(workshop.resolve(NAME)).make();
          return new DemoFolder.Made(made.folder(), made.table(), "files");
        });
  }

  private MadeFiles make() throws IOException {
    Files.createDirectories(out.resolve("stacks"));
    Files.createDirectories(out.resolve("masks"));
    for (Cell cell : CELLS) {
      StackArtist.Stack stack = new StackArtist(SIZE, DEPTH).draw(cell.subject());
      store(cell.stack(), image(cell, stack.planes(), STACK_CHANNELS));
      if (cell.bright()) {
        store(cell.mask(), image(cell, stack.mask(), MASK_CHANNELS));
      }
    }
    Files.write(out.resolve("file_list_wild_type.tsv"), table());
    json("file_list_mutants.json", CELLS.stream().filter(Cell::mutant).map(this::stack).toList());
    json("file_list_masks.json", CELLS.stream().filter(Cell::bright).map(this::mask).toList());
    DemoFolder.ship("demo-stack/" + STUDY, out.resolve(STUDY));
    return MadeFiles.of(out, drawn, List.of());
  }

  private static StackImage image(
      Cell cell, List<short[]> planes, List<StackImage.Channel> channels) {
    return new StackImage(
        cell.name(),
        SIZE,
        SIZE,
        DEPTH,
        StackArtist.PIXEL_SIZE,
        StackArtist.SLICE_DISTANCE,
        channels,
        planes);
  }

  private void store(String path, StackImage image) throws IOException {
    byte[] tiff = OmeTiff.of(image);
    Files.write(out.resolve(path), tiff);
    drawn.add(
        new DrawnFile(
            path,
            tiff.length,
            SIZE,
            SIZE,
            image.planes().size(),
            DrawnFile.name(SampleType.UINT16),
            TestPattern.crc32(image.planes().get(0))));
  }

  private static List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add("Files\tGenotype\tSNR\tAge");
    CELLS.stream()
        .filter(cell -> !cell.mutant())
        .map(cell -> String.join("\t", cell.stack(), cell.genotype(), cell.snr(), "72 h"))
        .forEach(lines::add);
    return lines;
  }

  private Map<String, Object> stack(Cell cell) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("Genotype", cell.genotype());
    attributes.put("SNR", cell.snr());
    attributes.put("Age", "72 h");
    return entry(cell.stack(), attributes);
  }

  private Map<String, Object> mask(Cell cell) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("Annotation type", "Segmentation masks");
    attributes.put("Source image", cell.stack());
    return entry(cell.mask(), attributes);
  }

  private Map<String, Object> entry(String path, Map<String, String> attributes) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("path", path);
    entry.put("size", out.resolve(path).toFile().length());
    List<Object> pairs = new ArrayList<>();
    attributes.forEach(
        (name, value) -> {
          Map<String, String> pair = new LinkedHashMap<>();
          pair.put("name", name);
          pair.put("value", value);
          pairs.add(pair);
        });
    entry.put("attributes", pairs);
    entry.put("type", "file");
    return entry;
  }

  private void json(String list, List<Map<String, Object>> entries) throws IOException {
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(out.resolve(list).toFile(), entries);
  }
}
