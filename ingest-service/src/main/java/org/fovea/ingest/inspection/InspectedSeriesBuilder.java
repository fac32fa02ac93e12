package org.fovea.ingest.inspection;

import java.util.List;
import org.fovea.contract.content.ImageFactsLine.Channel;
import org.fovea.contract.layout.Layout;

/** Puts a series together from what a reader learns piece by piece. */
public final class InspectedSeriesBuilder {

  private final int index;
  private String name;
  private int sizeX;
  private int sizeY;
  private int sizeZ = 1;
  private int sizeC = 1;
  private int sizeT = 1;
  private String thirdAxis = "z";
  private String voxelType;
  private PhysicalSize physicalSize;
  private List<Channel> channels = List.of();
  private Layout layout;
  private PlatePosition position;

  public InspectedSeriesBuilder(int index) {
    this.index = index;
  }

  public InspectedSeriesBuilder name(String value) {
    name = value == null || value.isBlank() ? null : value;
    return this;
  }

  public InspectedSeriesBuilder plane(int x, int y, String type) {
    sizeX = x;
    sizeY = y;
    voxelType = type;
    return this;
  }

  public InspectedSeriesBuilder stack(int z, int c, int t) {
    sizeZ = z;
    sizeC = c;
    sizeT = t;
    return this;
  }

  public InspectedSeriesBuilder thirdAxis(String meaning) {
    thirdAxis = meaning;
    return this;
  }

  public InspectedSeriesBuilder physicalSize(PhysicalSize value) {
    physicalSize = value;
    return this;
  }

  public InspectedSeriesBuilder channels(List<Channel> value) {
    channels = value;
    return this;
  }

  public InspectedSeriesBuilder layout(Layout value) {
    layout = value;
    return this;
  }

  public InspectedSeriesBuilder position(PlatePosition value) {
    position = value;
    return this;
  }

  public InspectedSeries build() {
    return new InspectedSeries(
        index,
        name,
        sizeX,
        sizeY,
        sizeZ,
        sizeC,
        sizeT,
        thirdAxis,
        voxelType,
        physicalSize == null ? null : known(physicalSize.x()),
        physicalSize == null ? null : known(physicalSize.y()),
        physicalSize == null ? null : known(physicalSize.z()),
        physicalSize == null ? null : physicalSize.unit().unitName(),
        channels,
        layout,
        position);
  }

  private static Double known(double size) {
    return size > 0 ? size : null;
  }
}
