package org.fovea.cli.images;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.fovea.cli.connect.Failure;
import org.fovea.cli.images.design.FormFolder;
import org.fovea.cli.images.design.PlateDesign;
import org.fovea.cli.images.design.ScreenDesign;
import org.fovea.cli.images.files.NewFolder;

/**
 * Makes a folder to deposit out of a form without images: copies its documents and draws a picture
 * of every imaged well.
 */
public final class ImageMaker {

  private final ImageOptions options;
  private final IntConsumer progress;

  private ImageMaker(ImageOptions options, IntConsumer progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * Makes the folder.
   *
   * @param form a folder with an IDR form, which is only read
   * @param out a folder that does not exist yet, or is empty
   * @throws Failure when the folders do not allow it, or the form has nothing to draw
   */
  public static MadeImages make(Path form, Path out, ImageOptions options) throws IOException {
    return make(form, out, options, done -> {});
  }

  /** Makes the folder, telling after each image how many are done, from several threads. */
  public static MadeImages make(Path form, Path out, ImageOptions options, IntConsumer progress)
      throws IOException {
    return new ImageMaker(options, progress)
        .make(form.toAbsolutePath().normalize(), out.toAbsolutePath().normalize());
  }

  /** How many images would be made. */
  public static int count(Path form, ImageOptions options) {
    return new FormFolder(form)
        .screens().stream()
            .flatMap(screen -> screen.plates().stream())
            .filter(plate -> options.wants(plate.name()))
            .mapToInt(plate -> plate.wells().size() * options.fields())
            .sum();
  }

  private MadeImages make(Path form, Path out) throws IOException {
    NewFolder.check(form, out);
    FormFolder folder = new FormFolder(form);
    List<ScreenDesign> screens = folder.screens();
    checkPlates(screens);
    NewFolder.copy(form, out, folder.documents().stream().map(Path::toString).toList());
    Ledger ledger = new Ledger(out);
    PlateWriter writer = new PlateWriter(out, options, ledger, progress);
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      finish(start(screens, writer, threads));
    } finally {
      threads.shutdownNow();
    }
    return ledger.close(out);
  }

  private List<Future<?>> start(
      List<ScreenDesign> screens, PlateWriter writer, ExecutorService threads) throws IOException {
    List<Future<?>> running = new ArrayList<>();
    for (ScreenDesign screen : screens) {
      for (PlateDesign plate : chosen(screen)) {
        PlateWriter.Sheet sheet = writer.open(screen, plate);
        plate.wells().forEach(well -> running.add(threads.submit(() -> sheet.draw(well))));
      }
    }
    return running;
  }

  private List<PlateDesign> chosen(ScreenDesign screen) {
    return screen.plates().stream()
        .filter(plate -> options.wants(plate.name()) && !plate.wells().isEmpty())
        .toList();
  }

  private static void finish(List<Future<?>> running) throws IOException {
    for (Future<?> well : running) {
      try {
        well.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("Drawing was interrupted", e);
      } catch (ExecutionException e) {
        throw new IOException("Drawing failed: " + e.getCause().getMessage(), e.getCause());
      }
    }
  }

  private void checkPlates(List<ScreenDesign> screens) {
    Set<String> known = new HashSet<>();
    screens.forEach(screen -> screen.plates().forEach(plate -> known.add(plate.name())));
    for (String plate : options.plates()) {
      if (!known.contains(plate)) {
        throw new Failure(
            "The form has no plate '%s'; it has %s.".formatted(plate, String.join(", ", known)));
      }
    }
    if (known.isEmpty()) {
      throw new Failure(
          "The form has no screen with a library or annotation that names plates and wells.");
    }
  }
}
