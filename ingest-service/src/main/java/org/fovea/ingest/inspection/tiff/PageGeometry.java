package org.fovea.ingest.inspection.tiff;

import org.fovea.ingest.inspection.bytes.UnreadableException;

/**
 * What the planes of one image must have in common to be decoded alike.
 *
 * @param samples values of a pixel
 * @param planar true when each sample has a plane of its own
 * @param codec as in SegmentLayout
 * @param predictor as in SegmentLayout
 * @param tileHeight rows of a strip when {@code tiled} is false, where the last strip may be
 *     shorter
 */
record PageGeometry(
    int width,
    int height,
    String voxelType,
    int samples,
    boolean planar,
    String codec,
    int predictor,
    boolean tiled,
    int tileWidth,
    int tileHeight) {

  private static final long LARGEST_SEGMENT = 256L << 20;

  static PageGeometry of(Ifd ifd) throws UnreadableException {
    int width = side(ifd.required(Tag.IMAGE_WIDTH, "width"));
    int height = side(ifd.required(Tag.IMAGE_LENGTH, "height"));
    int samples = samples(ifd);
    boolean tiled = ifd.has(Tag.TILE_OFFSETS) || ifd.has(Tag.TILE_WIDTH);
    int rows = (int) Math.min(height, ifd.first(Tag.ROWS_PER_STRIP).orElse(height));
    String codec = codec(ifd);
    PageGeometry geometry =
        new PageGeometry(
            width,
            height,
            SampleType.of(ifd, samples),
            samples,
            samples > 1 && ifd.first(Tag.PLANAR_CONFIGURATION).orElse(1) == 2,
            codec,
            predictor(ifd, codec),
            tiled,
            tiled ? side(ifd.required(Tag.TILE_WIDTH, "tile width")) : width,
            tiled ? side(ifd.required(Tag.TILE_LENGTH, "tile height")) : side(rows));
    geometry.check();
    return geometry;
  }

  /** Samples that lie side by side in a segment. */
  int interleaved() {
    return planar ? 1 : samples;
  }

  /** Segments of a plane, row by row. */
  long segments() {
    return (long) across() * down();
  }

  long rowBytes() {
    long bits = (long) tileWidth * interleaved() * SampleType.bits(voxelType);
    return (bits + 7) / 8;
  }

  /** Decoded bytes of a segment; the last strip of a plane may have fewer. */
  long segmentBytes(int segment) {
    int rows = tiled ? tileHeight : Math.min(tileHeight, height - segment / across() * tileHeight);
    return rowBytes() * rows;
  }

  PageGeometry withStrips(int rows) {
    return new PageGeometry(
        width, height, voxelType, samples, planar, codec, predictor, tiled, tileWidth, rows);
  }

  private int across() {
    return (int) (((long) width + tileWidth - 1) / tileWidth);
  }

  private int down() {
    return (int) (((long) height + tileHeight - 1) / tileHeight);
  }

  private void check() throws UnreadableException {
    boolean recut = !tiled && codec.equals("none");
    long largest = recut ? rowBytes() : rowBytes() * tileHeight;
    if (largest > LARGEST_SEGMENT) {
      throw new UnreadableException(
          "one strip or tile of it takes %,d bytes when decoded".formatted(largest));
    }
  }

  private static int side(long length) throws UnreadableException {
    if (length < 1 || length > Integer.MAX_VALUE) {
      throw new UnreadableException("a side of %d pixels".formatted(length));
    }
    return (int) length;
  }

  private static int samples(Ifd ifd) throws UnreadableException {
    long samples = ifd.first(Tag.SAMPLES_PER_PIXEL).orElse(1);
    boolean planar = ifd.first(Tag.PLANAR_CONFIGURATION).orElse(1) == 2;
    if (samples < 1 || samples > (planar ? 64 : 3) || samples == 2 && !planar) {
      throw new UnreadableException(
          "%d samples per pixel have no reader here (1 and 3 have)".formatted(samples));
    }
    return (int) samples;
  }

  private static String codec(Ifd ifd) throws UnreadableException {
    if (ifd.first(Tag.FILL_ORDER).orElse(1) != 1) {
      throw new UnreadableException("reversed bit order (FillOrder 2) has no reader here");
    }
    int compression = (int) ifd.first(Tag.COMPRESSION).orElse(1);
    if (compression == 7 && ifd.has(Tag.JPEG_TABLES)) {
      throw new UnreadableException("JPEG compression with shared tables has no reader here");
    }
    return switch (compression) {
      case 1 -> "none";
      case 5 -> "lzw";
      case 7 -> "jpeg";
      case 8, 32946 -> "deflate";
      case 32773 -> "packbits";
      case 50000 -> "zstd";
      default ->
          throw new UnreadableException(
              "%s has no reader here".formatted(Compressions.name(compression)));
    };
  }

  private static int predictor(Ifd ifd, String codec) throws UnreadableException {
    long predictor = ifd.first(Tag.PREDICTOR).orElse(1);
    if (predictor < 1 || predictor > 3) {
      throw new UnreadableException("predictor %d has no reader here".formatted(predictor));
    }
    boolean applies = codec.equals("lzw") || codec.equals("deflate") || codec.equals("zstd");
    return applies ? (int) predictor : 1;
  }
}
