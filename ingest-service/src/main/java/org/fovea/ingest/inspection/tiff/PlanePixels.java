package org.fovea.ingest.inspection.tiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fovea.contract.layout.SegmentLayout;
import org.fovea.ingest.inspection.bytes.UnreadableException;

/**
 * Where one plane lies: its segments row by row, checked to be within the file and large enough for
 * what they claim.
 *
 * @param path of the file
 * @param byteOrder {@code little} or {@code big}
 */
record PlanePixels(
    PageGeometry geometry, String path, String byteOrder, long[] offsets, long[] lengths) {

  /** No codec that is read here packs denser; what claims to is a bomb. */
  private static final long DENSEST = 10_000;

  private static final long STRIP = 1 << 20;

  /** The planes of a directory: one, or one per sample when the samples are stored apart. */
  static List<PlanePixels> of(TiffFile file, Ifd ifd, Budget budget) throws UnreadableException {
    PageGeometry geometry = PageGeometry.of(ifd);
    int planes = geometry.planar() ? geometry.samples() : 1;
    budget.takeSegments(Math.multiplyExact(geometry.segments(), planes));
    int segments = (int) geometry.segments();
    long[] offsets =
        ifd.integers(geometry.tiled() ? Tag.TILE_OFFSETS : Tag.STRIP_OFFSETS, segments * planes);
    long[] lengths = lengths(ifd, geometry, segments * planes);
    List<PlanePixels> answer = new ArrayList<>();
    for (int i = 0; i < planes; i++) {
      PlanePixels plane =
          new PlanePixels(
              geometry,
              file.path(),
              file.byteOrder(),
              Arrays.copyOfRange(offsets, i * segments, (i + 1) * segments),
              Arrays.copyOfRange(lengths, i * segments, (i + 1) * segments));
      plane.check(file.size());
      answer.add(plane.recut());
    }
    return answer;
  }

  /** The same plane further on in the file, for stacks that have one directory for all planes. */
  PlanePixels shifted(long bytes) {
    return new PlanePixels(
        geometry,
        path,
        byteOrder,
        Arrays.stream(offsets).map(offset -> offset + bytes).toArray(),
        lengths);
  }

  /** A plane of the same kind of which nothing is stored. */
  PlanePixels absent() {
    return new PlanePixels(
        geometry, path, byteOrder, new long[offsets.length], new long[offsets.length]);
  }

  /** True when both planes can be decoded by one rule. */
  boolean alike(PlanePixels other) {
    boolean bytes = SampleType.bits(geometry.voxelType()) <= 8;
    return geometry.equals(other.geometry) && (bytes || byteOrder.equals(other.byteOrder));
  }

  boolean uncompressed() {
    return geometry.codec().equals("none") && !geometry.tiled();
  }

  long decodedBytes() {
    return geometry.rowBytes() * geometry.height();
  }

  SegmentLayout.Plane at(int c, int z, int t) {
    return new SegmentLayout.Plane(
        c,
        z,
        t,
        path,
        Arrays.stream(offsets).boxed().toList(),
        Arrays.stream(lengths).boxed().toList());
  }

  private static long[] lengths(Ifd ifd, PageGeometry geometry, int count)
      throws UnreadableException {
    int tag = geometry.tiled() ? Tag.TILE_BYTE_COUNTS : Tag.STRIP_BYTE_COUNTS;
    if (!geometry.codec().equals("none")) {
      return ifd.integers(tag, count);
    }
    long[] decoded = new long[count];
    Arrays.setAll(decoded, i -> geometry.segmentBytes(i % (int) geometry.segments()));
    if (ifd.has(tag)) {
      long[] stored = ifd.integers(tag, count);
      Arrays.setAll(decoded, i -> Math.min(decoded[i], stored[i]));
    }
    return decoded;
  }

  private void check(long fileSize) throws UnreadableException {
    for (int i = 0; i < offsets.length; i++) {
      long decoded = geometry.segmentBytes(i);
      long length = lengths[i];
      if (offsets[i] < 0 || length < 0 || offsets[i] > fileSize || length > fileSize - offsets[i]) {
        throw new UnreadableException(
            "piece %d of a plane should lie at byte %d, %d bytes long, but the file ends at %d"
                .formatted(i, offsets[i], length, fileSize));
      }
      boolean sparse = length == 0;
      if (!sparse
          && (geometry.codec().equals("none") ? length < decoded : length < decoded / DENSEST)) {
        throw new UnreadableException(
            "piece %d of a plane has %d bytes for %d bytes of pixels"
                .formatted(i, length, decoded));
      }
    }
  }

  /**
   * Uncompressed strips that follow each other can be cut anywhere: into pieces worth a request
   * each.
   */
  private PlanePixels recut() {
    if (!uncompressed() || !contiguous()) {
      return this;
    }
    int rows = (int) Math.max(1, Math.min(geometry.height(), STRIP / geometry.rowBytes()));
    PageGeometry recut = geometry.withStrips(rows);
    int strips = (int) recut.segments();
    long[] newOffsets = new long[strips];
    long[] newLengths = new long[strips];
    for (int i = 0; i < strips; i++) {
      newOffsets[i] = offsets[0] + geometry.rowBytes() * rows * i;
      newLengths[i] = recut.segmentBytes(i);
    }
    return new PlanePixels(recut, path, byteOrder, newOffsets, newLengths);
  }

  private boolean contiguous() {
    for (int i = 0; i < offsets.length; i++) {
      boolean follows = i + 1 == offsets.length || offsets[i + 1] == offsets[i] + lengths[i];
      if (!follows || lengths[i] != geometry.segmentBytes(i)) {
        return false;
      }
    }
    return true;
  }
}
