package org.fovea.contract.layout;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Planes cut into tiles (a strip is a tile as wide as the plane), each a byte range of a file.
 *
 * @param voxelType OME pixel type of one sample
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
   * One plane.
   *
   * @param path file that holds it
   * @param offsets first byte of each tile
   * @param lengths bytes of each tile; 0 for a tile that is not stored and reads as zeros
   */
  public record Plane(int c, int z, int t, String path, List<Long> offsets, List<Long> lengths) {
    public Plane {
      offsets = List.copyOf(offsets);
      lengths = List.copyOf(lengths);
    }
  }
}
