package org.fovea.cli.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fovea.cli.connect.Failure;
import org.fovea.cli.form.BiaForm;
import org.fovea.cli.form.EmpiarForm;
import org.fovea.cli.form.Form;
import org.fovea.cli.form.Forms;
import org.fovea.cli.form.FoveaForm;
import org.fovea.cli.images.bia.ListedFilesMaker;
import org.fovea.cli.images.empiar.ImageSetMaker;
import org.fovea.cli.images.files.Budget;
import org.fovea.cli.images.files.MadeFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws images for a form. */
@Command(
    name = "make-images",
    mixinStandardHelpOptions = true,
    description = {
      "Copies the documents of a form and draws the data that it tells of; the same form gives the"
          + " same files.",
      "IDR: 16-bit multi-channel images for every imaged well, those whose 'Channels' cell is not"
          + " blank. How the cells look depends on the treatment. What every plane holds is told in"
          + " NEW_FOLDER.expected-pixels.tsv.",
      "BioImage Archive: every listed file, exactly as large as declared: a TIFF with a drawn cell"
          + " where its name and size allow, else that many bytes. File lists that are not in the"
          + " folder are looked for in --file-lists and in folders named 'filelists' in and beside"
          + " FORM_FOLDER; what is nowhere is drawn, and said so.",
      "EMPIAR: movies, tilt series, particles or volumes of every image set as declared, with gain"
          + " reference and mdoc.",
      "For these two NEW_FOLDER.expected-files.tsv tells what every file holds. Beyond --max-total"
          + " everything is scaled down; that declared and observed differ is then the expected"
          + " verdict."
    })
public final class MakeImagesCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FORM_FOLDER",
      description = "A folder with a form, or the document a form starts with; it is only read.")
  private Path form;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "NEW_FOLDER",
      description = "The folder to make.")
  private Path out;

  @Option(
      names = "--fields",
      defaultValue = "1",
      description = "Fields of each well (default ${DEFAULT-VALUE}).")
  private int fields;

  @Option(
      names = "--size",
      defaultValue = "128",
      description = "Pixels of a side (default ${DEFAULT-VALUE}).")
  private int size;

  @Option(
      names = "--plates",
      split = ",",
      paramLabel = "PLATE",
      description = "Only these plates (default all).")
  private Set<String> plates = Set.of();

  @Option(
      names = "--format",
      defaultValue = "auto",
      paramLabel = "auto|zarr|tiff",
      description = {
        "zarr: one OME-Zarr 0.4 plate for each plate; tiff: one OME-TIFF for each field, and"
            + " images.tsv;",
        "auto: zarr for a plate whose entry in plates.tsv is an index file, else tiff (default)."
      })
  private String format;

  @Option(
      names = "--file-lists",
      paramLabel = "DIR",
      description = "BioImage Archive: where file lists are that the folder lacks.")
  private Path fileLists;

  @Option(
      names = "--max-total",
      defaultValue = "" + Budget.USUAL,
      paramLabel = "BYTES",
      description =
          "BioImage Archive and EMPIAR: bytes of all files together (default ${DEFAULT-VALUE}).")
  private long mostBytes;

  @Option(
      names = "--scale",
      paramLabel = "FACTOR",
      description =
          "BioImage Archive and EMPIAR: what becomes of each declared byte, at most 1 (default: as"
              + " much as --max-total allows).")
  private Double scale;

  @Override
  public Integer call() throws IOException {
    Path root = Files.isDirectory(form) ? form : form.toAbsolutePath().getParent();
    Form recognised = Files.isDirectory(form) ? Forms.recognise(form) : Forms.of(form);
    Budget budget =
        new Budget(mostBytes, scale == null ? OptionalDouble.empty() : OptionalDouble.of(scale));
    if (recognised instanceof BiaForm bia) {
      return tell(
          new ListedFilesMaker(root, bia, budget).make(out, Optional.ofNullable(fileLists)));
    }
    if (recognised instanceof EmpiarForm empiar) {
      return tell(new ImageSetMaker(root, empiar, budget).make(out));
    }
    if (recognised instanceof FoveaForm) {
      throw new Failure("Images are drawn for IDR, BioImage Archive and EMPIAR forms alone.");
    }
    return screen(root);
  }

  private static int tell(MadeFiles made) {
    made.remarks().forEach(System.out::println);
    System.out.printf(
        Locale.ROOT,
        "%s: %,d files, %,d of them images, %,d bytes%nExpected files: %s%n",
        made.folder(),
        made.files().size(),
        made.viewable(),
        made.bytes(),
        made.table());
    return 0;
  }

  private int screen(Path root) throws IOException {
    ImageOptions options = options();
    int total = ImageMaker.count(root, options);
    long start = System.nanoTime();
    MadeImages made = ImageMaker.make(root, out, options, done -> show(done, total));
    System.out.printf(
        Locale.ROOT,
        "%s: %,d images of %,d wells on %d plates, %,d planes, in %.1f s%nExpected pixels: %s%n",
        made.folder(),
        made.fields(),
        made.wells(),
        made.plates(),
        made.planes(),
        (System.nanoTime() - start) / 1e9,
        made.expectedPixels());
    return 0;
  }

  private ImageOptions options() {
    try {
      return new ImageOptions(
          fields, size, plates, ImageOptions.Format.valueOf(format.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw new Failure(
          e.getMessage().startsWith("No enum")
              ? "The format is auto, zarr or tiff, not %s.".formatted(format)
              : e.getMessage());
    }
  }

  private static void show(int done, int total) {
    boolean step = done % 100 == 0 || done == total;
    if (step && System.console() != null) {
      System.err.printf("\r%,d of %,d images%s", done, total, done == total ? "\n" : "");
    }
  }
}
