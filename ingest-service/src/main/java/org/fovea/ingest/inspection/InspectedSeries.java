package org.fovea.ingest.inspection;

import java.util.List;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.layout.Layout;

/**
 * One image of a file, with the facts of {@link ImageFactsLine}.
 *
 * @param index position in the file, from 0
 * @param name as the file gives it, null when it gives none
 * @param layout where the pixels lie
 * @param position place on a plate, null when the file names none
 */
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
}
