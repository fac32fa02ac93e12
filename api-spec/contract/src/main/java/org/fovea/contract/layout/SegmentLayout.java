package org.fovea.contract.layout;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * Planes cut into tiles (a strip is a tile as wide as the plane), each a byte range of a file. Rows
 * are numbered as they are stored, the first one drawn uppermost.
 *
 * @param voxelType OME pixel type of one sample, or what OME has no name for: {@code float16} (IEEE
 *     754 half), {@code uint4} (two samples a byte, the lower four bits first, every row begins
 *     with a byte), {@code complex-int16} (real and imaginary part, 16 bits each)
 * @param byteOrder {@code little} or {@code big}
 * @param codec {@code none lzw deflate packbits zstd jpeg}
 * @param predictor 1 none, 2 horizontal differencing, 3 floating point (TIFF 6.0, section 14; TIFF
 *     technical note 3)
 * @param samplesPerPixel interleaved samples of one plane: 1, or 3 for RGB, whose samples are the
 *     channels
 * @param levels full resolution first
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SegmentLayout(
    String voxelType,
    String byteOrder,
    String codec,
    int predictor,
    int samplesPerPixel,
    List<Level> levels)
    implements Layout {

  public SegmentLayout {
    levels = List.copyOf(levels);
  }

  /**
   * One resolution. Tiles are numbered row by row; those at the right and lower edge may be padded
   * (TIFF tiles).
   */
  public record Level(int sizeX, int sizeY, int tileWidth, int tileHeight, List<Plane> planes) {
    public Level {
      planes = List.copyOf(planes);
    }
  }

  /**
   * One plane, or a run of equally stored ones. A stack of ten thousand planes one after the other
   * is one run, and its layout as small as that of a single plane.
   *
   * @param z index of the plane, in a run that of the first
   * @param path file that holds it
   * @param offsets first byte of each tile, in a run of those of the first plane
   * @param lengths bytes of each tile; 0 for a tile that is not stored and reads as zeros
   * @param count planes of a run, along z; null for a single plane
   * @param stride bytes from a tile to the same tile of the next plane; null for a single plane
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Plane(
      int c,
      int z,
      int t,
      String path,
      List<Long> offsets,
      List<Long> lengths,
      Integer count,
      Long stride) {

    public Plane {
      offsets = List.copyOf(offsets);
      lengths = List.copyOf(lengths);
    }

    /** A single plane. */
    public Plane(int c, int z, int t, String path, List<Long> offsets, List<Long> lengths) {
      this(c, z, t, path, offsets, lengths, null, null);
    }

    /** The plane of this run at {@code z}, or nothing when the run does not hold it. */
    public Optional<Plane> at(int wanted) {
      int step = wanted - z;
      if (step < 0 || step >= (count == null ? 1 : count)) {
        return Optional.empty();
      }
      return Optional.of(step == 0 && count == null ? this : moved(step));
    }

    private Plane moved(int step) {
      long bytes = stride == null ? 0 : Math.multiplyExact(stride, step);
      List<Long> there = offsets.stream().map(offset -> Math.addExact(offset, bytes)).toList();
      return new Plane(c, z + step, t, path, there, lengths);
    }
  }
}
