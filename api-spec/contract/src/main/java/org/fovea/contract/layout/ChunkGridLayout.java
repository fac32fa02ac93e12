package org.fovea.contract.layout;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Arrays of a Zarr group, chunk by chunk in files of their own.
 *
 * @param axes names in order, lower case, for instance {@code tczyx} or {@code cyx}
 * @param voxelType OME pixel type
 * @param byteOrder {@code little} or {@code big}
 * @param codec {@code none zlib gzip zstd blosc lz4}; blosc chunks describe themselves
 * @param fillValue what a missing chunk reads as
 * @param levels full resolution first
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ChunkGridLayout(
    String axes,
    String voxelType,
    String byteOrder,
    String codec,
    double fillValue,
    List<Level> levels)
    implements Layout {

  public ChunkGridLayout {
    levels = List.copyOf(levels);
  }

  /**
   * One resolution.
   *
   * @param prefix path of the array, ending in {@code /}; a chunk's file is prefix + indexes joined
   *     by the separator
   * @param separator {@code /} or {@code .}
   * @param shape elements along each axis
   * @param chunk elements of a chunk along each axis; edge chunks are stored whole
   */
  public record Level(String prefix, String separator, List<Integer> shape, List<Integer> chunk) {
    public Level {
      shape = List.copyOf(shape);
      chunk = List.copyOf(chunk);
    }
  }
}
