package org.fovea.cli.images.empiar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.fovea.cli.images.draw.ElectronArtist;
import org.fovea.cli.images.draw.ElectronArtist.Sections;
import org.fovea.cli.images.empiar.ImageSet.Content;
import org.fovea.cli.images.files.DrawnFile;
import org.fovea.cli.images.write.GreyTiff;
import org.fovea.cli.images.write.MrcShape;
import org.fovea.cli.images.write.MrcShape.Volume;
import org.fovea.cli.images.write.MrcWriter;
import org.fovea.cli.images.write.SampleType;

/** Draws one image set and what lies beside it. */
final class SetPainter {

  private static final String GAIN = "gain_reference.mrc";
  private static final double STEEPEST = 60;

  private final Path out;
  private final DrawnSet set;
  private final ImageSet declared;
  private final ElectronArtist artist;
  private final Queue<DrawnFile> drawn = new ConcurrentLinkedQueue<>();
  private final SortedMap<String, Sidecars.Picked> picked = new ConcurrentSkipListMap<>();

  SetPainter(Path out, DrawnSet set) {
    this.out = out;
    this.set = set;
    this.declared = set.declared();
    this.artist = new ElectronArtist(set.width(), set.height());
  }

  List<DrawnFile> paint() throws IOException {
    Files.createDirectories(out.resolve(declared.directory()));
    List<String> paths =
        IntStream.rangeClosed(1, set.files()).mapToObj(file -> free(name(file))).toList();
    paths.parallelStream().forEach(this::paint);
    boolean movies = declared.content() == Content.MOVIE && set.sections() > 1;
    if (movies || declared.content() == Content.TILT_SERIES) {
      gain();
    }
    if (movies) {
      List<String> names =
          paths.stream().map(path -> path.substring(path.lastIndexOf('/') + 1)).toList();
      text(declared.directory() + "/movies.mdoc", Sidecars.movies(names, shape(), GAIN));
    }
    if (!picked.isEmpty() && !declared.particles().isEmpty()) {
      text(
          declared.particles().replace("*", "all"),
          Sidecars.star(shape(), List.copyOf(picked.values())));
    }
    return List.copyOf(drawn);
  }

  /** Path of a file: as the declared pattern wants it, else after the set's content. */
  private String name(int file) {
    String number = "%04d".formatted(file);
    String pattern = declared.micrographs();
    boolean usable = pattern.contains("*") && pattern.startsWith(declared.directory() + "/");
    return usable
        ? pattern.replace("**/", "").replace("*", number).replaceAll("[?\\[\\]{}]", "0")
        : "%s/%s_%s%s"
            .formatted(
                declared.directory(),
                declared.content().name().toLowerCase(Locale.ROOT),
                number,
                declared.ending());
  }

  /** The path itself, or one like it when another set has it. */
  private String free(String path) {
    String free = path;
    while (Files.exists(out.resolve(free))) {
      free = free.replaceFirst("(\\.[^./]*)?$", "_$1");
    }
    return free;
  }

  private void paint(String path) {
    try {
      draw(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void draw(String path) throws IOException {
    Files.createDirectories(out.resolve(path).getParent());
    Sections sections = sections(path);
    if (declared.tiff()) {
      List<float[]> pages = new ArrayList<>();
      for (int section = 0; section < set.sections(); section++) {
        pages.add(sections.draw(section));
      }
      Files.write(
          out.resolve(path), GreyTiff.of(set.width(), set.height(), declared.type(), pages));
    } else {
      mrc(path, shape(), sections);
    }
    note(path, set.sections(), declared.type(), sections.draw(0));
    if (declared.content() == Content.TILT_SERIES) {
      String image = path.substring(path.lastIndexOf('/') + 1);
      text(path + ".mdoc", Sidecars.tiltSeries(image, shape(), tilts()));
    }
  }

  private Sections sections(String path) {
    return switch (declared.content()) {
      case TILT_SERIES -> artist.tilts(path, tilts());
      case PARTICLES -> artist.particles(path);
      case VOLUME -> artist.slices(path, set.sections());
      case MOVIE -> movie(path);
    };
  }

  private Sections movie(String path) {
    ElectronArtist.Movie movie = artist.movie(path);
    picked.put(path, new Sidecars.Picked(path, movie.particles()));
    return movie.frames();
  }

  private double[] tilts() {
    double[] degrees = new double[set.sections()];
    for (int i = 0; i < degrees.length; i++) {
      degrees[i] = degrees.length == 1 ? 0 : STEEPEST * (2.0 * i / (degrees.length - 1) - 1);
    }
    return degrees;
  }

  /** The field of view stays what it was when the images shrink, so their pixels grow. */
  private MrcShape shape() {
    double pixelSize = declared.pixelSize() * declared.width() / set.width();
    Volume volume = declared.content() == Content.VOLUME ? Volume.SLICES : Volume.STACK;
    return new MrcShape(
        set.width(), set.height(), set.sections(), declared.type(), pixelSize, volume);
  }

  private void gain() throws IOException {
    String path = free(declared.directory() + "/" + GAIN);
    MrcShape one = MrcShape.stack(set.width(), set.height(), 1, SampleType.FLOAT32, 0);
    float[] gain = artist.gain();
    mrc(path, one, section -> gain);
    note(path, 1, SampleType.FLOAT32, gain);
  }

  private void mrc(String path, MrcShape shape, Sections sections) throws IOException {
    try (MrcWriter writer = new MrcWriter(out.resolve(path), shape)) {
      for (int section = 0; section < shape.sections(); section++) {
        writer.section(sections.draw(section));
      }
    }
  }

  private void note(String path, int planes, SampleType type, float[] first) throws IOException {
    drawn.add(
        new DrawnFile(
            path,
            Files.size(out.resolve(path)),
            set.width(),
            set.height(),
            planes,
            DrawnFile.name(type),
            DrawnFile.crc32(type.raw(first))));
  }

  private void text(String path, List<String> lines) throws IOException {
    String free = free(path);
    Path file = out.resolve(free);
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
    drawn.add(DrawnFile.bytes(free, Files.size(file)));
  }
}
