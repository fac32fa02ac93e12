package org.fovea.ingest.inspection.tiff;

/** OME-XML for an image of 8 × 6 pixels and two channels in well AB7 of plate P9. */
final class OmeXml {

  private OmeXml() {}

  static String plated(String uuid, String tiffData) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06" UUID="%s">
      <Plate ID="Plate:0" Name="P9">
        <Well ID="Well:0" Row="27" Column="6">
          <WellSample ID="WellSample:0" Index="0"><ImageRef ID="Image:0"/></WellSample>
        </Well>
        <PlateAcquisition ID="PlateAcquisition:0"><WellSampleRef ID="WellSample:0"/></PlateAcquisition>
      </Plate>
      <Image ID="Image:0" Name="a set">
        <Pixels ID="Pixels:0" DimensionOrder="XYCZT" Type="uint16" SizeX="8" SizeY="6" SizeZ="1" SizeC="2" SizeT="1"
            PhysicalSizeX="0.325" PhysicalSizeXUnit="µm" PhysicalSizeY="500" PhysicalSizeYUnit="nm">
          <Channel ID="Channel:0:0" Name="DNA" Color="65535"/>
          <Channel ID="Channel:0:1" Name="actin" Color="-16776961"/>
          %s
        </Pixels>
      </Image>
    </OME>
    """
        .formatted(uuid, tiffData);
  }

  /** The first page of another file as a channel. */
  static String elsewhere(int channel, String file) {
    return "<TiffData IFD='0' FirstC='%1$d' PlaneCount='1'><UUID FileName='%2$s'>urn:uuid:%1$d</UUID></TiffData>"
        .formatted(channel, file);
  }
}
