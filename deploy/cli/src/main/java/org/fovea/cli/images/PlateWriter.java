package org.fovea.cli.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.fovea.cli.images.ImageOptions.Format;
import org.fovea.cli.images.design.PlateDesign;
import org.fovea.cli.images.design.ScreenDesign;
import org.fovea.cli.images.design.WellDesign;
import org.fovea.cli.images.draw.FieldArtist;
import org.fovea.cli.images.write.FieldImage;
import org.fovea.cli.images.write.OmeTiff;
import org.fovea.cli.images.write.OmeZarrPlate;
import org.fovea.cli.images.write.TestPattern;

/**
 * Draws the wells of plates and stores them under {@code screen/plate.ome.zarr/} or {@code
 * screen/plate/}.
 */
final class PlateWriter {

  private final Path out;
  private final ImageOptions options;
  private final Ledger ledger;
  private final IntConsumer progress;
  private final FieldArtist artist;
  private final AtomicInteger done = new AtomicInteger();

  PlateWriter(Path out, ImageOptions options, Ledger ledger, IntConsumer progress) {
    this.out = out;
    this.options = options;
    this.ledger = ledger;
    this.progress = progress;
    this.artist = new FieldArtist(options.size());
  }

  /** Makes what a plate needs before its first field. */
  Sheet open(ScreenDesign screen, PlateDesign plate) throws IOException {
    boolean zarr =
        options.format() == Format.ZARR || options.format() == Format.AUTO && plate.indexFile();
    ledger.plate(plate);
    String folder = screen.name() + "/" + plate.name().replace('/', '_');
    return zarr ? new ZarrSheet(plate, folder + ".ome.zarr") : new TiffSheet(screen, plate, folder);
  }

  private FieldImage image(PlateDesign plate, WellDesign well, int field) {
    List<short[]> planes = artist.draw(plate, well, field);
    FieldImage image =
        new FieldImage(
            plate,
            well,
            field,
            options.size(),
            FieldArtist.PIXEL_SIZE,
            FieldArtist.colors(well.channels()),
            planes);
    TestPattern.stamp(image);
    return image;
  }

  /** A plate being drawn; its wells may be drawn at the same time. */
  abstract class Sheet {

    private final PlateDesign plate;

    private Sheet(PlateDesign plate) {
      this.plate = plate;
    }

    /** Draws all fields of a well. */
    Void draw(WellDesign well) throws IOException {
      for (int field = 0; field < options.fields(); field++) {
        FieldImage image = image(plate, well, field);
        ledger.planes(store(image), image);
        progress.accept(done.incrementAndGet());
      }
      return null;
    }

    /** Stores an image and tells its path. */
    abstract String store(FieldImage image) throws IOException;
  }

  private final class ZarrSheet extends Sheet {

    private final String root;
    private final OmeZarrPlate zarr;

    private ZarrSheet(PlateDesign plate, String root) throws IOException {
      super(plate);
      this.root = root;
      this.zarr = new OmeZarrPlate(out.resolve(root));
      zarr.groups(plate, options.fields());
    }

    @Override
    String store(FieldImage image) throws IOException {
      zarr.field(image);
      return "%s/%s/%d/".formatted(root, OmeZarrPlate.path(image.well()), image.field());
    }
  }

  private final class TiffSheet extends Sheet {

    private final ScreenDesign screen;
    private final String folder;

    private TiffSheet(ScreenDesign screen, PlateDesign plate, String folder) throws IOException {
      super(plate);
      this.screen = screen;
      this.folder = folder;
      Files.createDirectories(out.resolve(folder));
    }

    @Override
    String store(FieldImage image) throws IOException {
      String path = "%s/%s_f%d.ome.tif".formatted(folder, image.well().name(), image.field() + 1);
      Files.write(out.resolve(path), OmeTiff.of(image));
      ledger.image(screen, path, image);
      return path;
    }
  }
}
