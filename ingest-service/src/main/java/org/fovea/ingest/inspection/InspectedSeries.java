package org.fovea.ingest.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.layout.Layout;

/**
 * One image of an inspected file, with the facts of {@link ImageFactsLine} and its layout.
 *
 * @param index of the series in the file, from 0
 * @param name the image's own, null when it has none
 * @param thirdAxis {@code z} unless nothing says what the pages of a stack are: then {@code slice}
 * @param physicalSizeX null when unknown; so are the other sizes and {@code physicalUnit} (UDUNITS
 *     name)
 * @param channels one for each of {@code sizeC}, or none when the file says nothing about them
 * @param layout null when the series is not viewable, see {@link #viewable()}
 * @param position null when the image data names no plate, see {@link #platePosition()}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InspectedSeries(
    int index,
    String name,
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
    List<ImageFactsLine.Channel> channels,
    Layout layout,
    PlatePosition position) {

  public InspectedSeries {
    channels = channels == null ? List.of() : List.copyOf(channels);
  }

  /** True when a layout says where the pixels lie. */
  public boolean viewable() {
    return layout != null;
  }

  public Optional<PlatePosition> platePosition() {
    return Optional.ofNullable(position);
  }

  /** The facts as a line of the facts artefact, for the image with this id. */
  public ImageFactsLine facts(String image) {
    return new ImageFactsLine(
        image,
        sizeX,
        sizeY,
        sizeZ,
        sizeC,
        sizeT,
        thirdAxis,
        voxelType,
        physicalSizeX,
        physicalSizeY,
        physicalSizeZ,
        physicalUnit,
        channels,
        layout);
  }
}
