package org.fovea.cli.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.cli.images.design.PlateDesign;
import org.fovea.cli.images.design.ScreenDesign;
import org.fovea.cli.images.write.FieldImage;
import org.fovea.cli.images.write.TestPattern;

/** Keeps {@code images.tsv} and the table of expected pixels. */
final class Ledger {

  private static final String IMAGES = "images.tsv";
  private static final String IMAGE_COLUMNS =
      "image\tpath\tseries\tc\tz\tt\tchannel\tdataset\tgroup\tscreen\tplate\tacquisition\twell"
          + "\tfield";
  private static final String PIXEL_COLUMNS =
      "path\tplate\twell\tfield\tchannel\tx0\tx1\tx2\tx3\tx4\tx5\tx6\tsum\tcrc32";

  private final Path expectedPixels;
  private final SortedMap<String, String> images = new TreeMap<>();
  private final SortedMap<String, List<String>> pixels = new TreeMap<>();
  private final Set<String> wells = new HashSet<>();
  private int plates;

  Ledger(Path out) {
    this.expectedPixels = out.resolveSibling(out.getFileName() + ".expected-pixels.tsv");
  }

  synchronized void plate(PlateDesign plate) {
    plates++;
    plate
        .wells()
        .forEach(well -> wells.add(plate.index() + "/" + plate.name() + "/" + well.name()));
  }

  /** An image that no container of its own places on its plate. */
  synchronized void image(ScreenDesign screen, String path, FieldImage image) {
    images.put(
        path,
        Stream.of(
                image.name(),
                path,
                0,
                "",
                "",
                "",
                "",
                "",
                "",
                screen.name(),
                image.plate().name(),
                0,
                image.well().name(),
                image.field())
            .map(Object::toString)
            .collect(Collectors.joining("\t")));
  }

  void planes(String path, FieldImage image) {
    List<String> lines = new ArrayList<>();
    for (int channel = 0; channel < image.planes().size(); channel++) {
      short[] plane = image.planes().get(channel);
      long sum = 0;
      for (short level : plane) {
        sum += Short.toUnsignedInt(level);
      }
      String pattern =
          Arrays.stream(TestPattern.of(image, channel))
              .mapToObj(String::valueOf)
              .collect(Collectors.joining("\t"));
      lines.add(
          Stream.of(
                  path,
                  image.plate().name(),
                  image.well().name(),
                  image.field(),
                  channel,
                  pattern,
                  sum,
                  TestPattern.crc32(plane))
              .map(Object::toString)
              .collect(Collectors.joining("\t")));
    }
    synchronized (this) {
      pixels.put(path, lines);
    }
  }

  /** Writes the tables. */
  MadeImages close(Path out) throws IOException {
    if (!images.isEmpty()) {
      write(out.resolve(IMAGES), IMAGE_COLUMNS, images.values());
    }
    List<String> lines = pixels.values().stream().flatMap(List::stream).toList();
    write(expectedPixels, PIXEL_COLUMNS, lines);
    return new MadeImages(out, expectedPixels, plates, wells.size(), pixels.size(), lines.size());
  }

  private static void write(Path file, String header, Collection<String> lines) throws IOException {
    List<String> all = new ArrayList<>();
    all.add(header);
    all.addAll(lines);
    Files.write(file, all);
  }
}
