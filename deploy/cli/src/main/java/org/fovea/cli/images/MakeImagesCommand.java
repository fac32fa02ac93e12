package org.fovea.cli.images;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fovea.cli.connect.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws images for a form. */
@Command(
    name = "make-images",
    mixinStandardHelpOptions = true,
    description = {
      "Copies the documents of an IDR form and draws 16-bit multi-channel images for every imaged"
          + " well:",
      "those whose 'Channels' cell is not blank. How the cells look depends on the treatment; the"
          + " same",
      "form gives the same pixels. What every plane holds is told beside, in"
          + " NEW_FOLDER.expected-pixels.tsv."
    })
public final class MakeImagesCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FORM_FOLDER",
      description = "A folder with an IDR form; it is only read.")
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

  @Override
  public Integer call() throws IOException {
    ImageOptions options = options();
    int total = ImageMaker.count(form, options);
    long start = System.nanoTime();
    MadeImages made = ImageMaker.make(form, out, options, done -> show(done, total));
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
