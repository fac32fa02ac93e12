package org.fovea.contract.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.fovea.contract.layout.Layout;

/**
 * What an inspector observed in an image, and where its pixels lie. Outside the version's digest,
 * replaceable.
 *
 * @param image id of the {@link ImageLine}
 * @param sizeX pixels, full resolution; so the others, in the order X, Y, Z, C, T
 * @param thirdAxis meaning of the third axis: {@code z frame tilt particle slice}
 * @param voxelType OME pixel type: {@code int8 uint8 int16 uint16 int32 uint32 float double bit
 *     complex double-complex}, or what OME has no name for: {@code float16 uint4 complex-int16}
 * @param physicalSizeX size of a pixel with {@code physicalUnit} (UDUNITS name such as {@code
 *     micrometer})
 * @param layout absent when the image is not viewable
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ImageFactsLine(
    String image,
    int sizeX,
    int sizeY,
    int sizeZ,
    int sizeC,
    int sizeT,
    String thirdAxis,
    String voxelType,
    Double physicalSizeX,
    Double physicalSizeY,
    Double physicalSizeZ,
    String physicalUnit,
    List<Channel> channels,
    Layout layout)
    implements ContentLine {

  public ImageFactsLine {
    channels = Lists.orEmpty(channels);
  }

  /**
   * A channel.
   *
   * @param color {@code RRGGBB}
   * @param windowStart lowest displayed value, with {@code windowEnd}, when the file gives a
   *     rendering window
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Channel(String name, String color, Double windowStart, Double windowEnd) {}
}
