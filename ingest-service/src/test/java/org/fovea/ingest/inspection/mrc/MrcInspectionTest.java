package org.fovea.ingest.inspection.mrc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.layout.SegmentLayout;
import org.fovea.contract.layout.SegmentLayout.Plane;
import org.fovea.ingest.inspection.Findings;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.InspectedSeries;
import org.fovea.ingest.inspection.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MrcInspectionTest extends MrcFiles {

  private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;

  @ParameterizedTest
  @CsvSource({
    "0, int8, 35",
    "1, int16, 70",
    "2, float, 140",
    "3, complex-int16, 140",
    "4, complex, 280",
    "6, uint16, 70",
    "12, float16, 70",
    "16, uint8, 105",
    "101, uint4, 20"
  })
  void everyModeIsLaidOutInBothByteOrders(int mode, String voxelType, long planeBytes) {
    for (ByteOrder order : List.of(LITTLE, ByteOrder.BIG_ENDIAN)) {
      InspectedSeries series = only("a.mrc", MrcWriter.of(order, mode, 7, 5, 3).bytes());

      SegmentLayout layout = (SegmentLayout) series.layout();
      assertEquals(voxelType, series.voxelType());
      assertEquals(voxelType, layout.voxelType());
      assertEquals(order == LITTLE ? "little" : "big", layout.byteOrder());
      assertEquals(mode == 16 ? 3 : 1, layout.samplesPerPixel());
      assertEquals(
          new SegmentLayout.Level(
              7,
              5,
              7,
              5,
              List.of(
                  new Plane(0, 0, 0, "a.mrc", List.of(1024L), List.of(planeBytes), 3, planeBytes))),
          layout.levels().get(0));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2, 3, '2.0, 3.0, 4.0'",
    "2, 1, 3, '3.0, 2.0, 4.0'",
    "3, 2, 1, '4.0, 3.0, 2.0'",
    "3, 1, 2, '4.0, 2.0, 3.0'",
    "2, 3, 1, '3.0, 4.0, 2.0'",
    "1, 3, 2, '2.0, 4.0, 3.0'"
  })
  void pixelSizesFollowTheAxesThatColumnsRowsAndSectionsRunAlong(
      int columns, int rows, int sections, String sizes) {
    for (ByteOrder order : List.of(LITTLE, ByteOrder.BIG_ENDIAN)) {
      MrcWriter file =
          MrcWriter.of(order, 2, 4, 5, 6)
              .integers(28, 10, 20, 30)
              .cell(20, 60, 120)
              .integers(64, columns, rows, sections);

      InspectedSeries series = only("a.map", file.bytes());

      assertEquals(List.of(4, 5, 6), List.of(series.sizeX(), series.sizeY(), series.sizeZ()));
      assertEquals(
          "[" + sizes + "]",
          List.of(series.physicalSizeX(), series.physicalSizeY(), series.physicalSizeZ())
              .toString());
      assertEquals("angstrom", series.physicalUnit());
    }
  }

  @Test
  void otherAxesThanUsualAreRemarked() {
    MrcWriter file = MrcWriter.little(2, 4, 5, 6).integers(64, 3, 2, 1);

    assertEquals(
        List.of("its columns, rows and sections run along Z, Y, X; they are counted as stored"),
        remarks("a.map", file.bytes()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 0 0", "1 1 3", "7 -2 3"})
  void axesThatAreNoPermutationAreTakenForXyz(String axes) {
    int[] numbers = Arrays.stream(axes.split(" ")).mapToInt(Integer::parseInt).toArray();
    MrcWriter file = MrcWriter.little(2, 4, 5, 6).cell(8, 15, 24).integers(64, numbers);

    InspectedSeries series = only("a.map", file.bytes());

    assertEquals(
        List.of(2.0, 3.0, 4.0),
        List.of(series.physicalSizeX(), series.physicalSizeY(), series.physicalSizeZ()));
  }

  @Test
  void aSizeIsToldWithNoMoreDigitsThanTheHeaderHas() {
    InspectedSeries series =
        only("a.rec", MrcWriter.little(0, 6, 8, 10).cell(80.88f, 107.84f, 134.8f).bytes());

    assertEquals(13.48, series.physicalSizeX());
  }

  @Test
  void aPixelOfOneAngstromIsUnknown() {
    byte[] file = MrcWriter.little(2, 4, 5, 6).cell(4, 5, 6).bytes();

    InspectedSeries series = only("a.map", file);

    assertNull(series.physicalSizeX());
    assertNull(series.physicalUnit());
    assertEquals(List.of("its pixel size of 1 Å is taken for unknown"), remarks("a.map", file));
  }

  @ParameterizedTest
  @CsvSource({"0, 4", "-3, 4", "NaN, 4", "Infinity, 4", "8, 0", "8, -4"})
  void aSizeThatIsNoneIsUnknown(float cell, int intervals) {
    MrcWriter file =
        MrcWriter.little(2, 4, 4, 1)
            .cell(cell, cell, cell)
            .integers(28, intervals, intervals, intervals);

    assertNull(only("a.mrc", file.bytes()).physicalSizeX());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SERI", "AGAR", "CCP4", "MRCO", "HDF5", "", "FEI1"})
  void anExtendedHeaderShiftsThePixels(String type) {
    for (ByteOrder order : List.of(LITTLE, ByteOrder.BIG_ENDIAN)) {
      byte[] file = MrcWriter.of(order, 1, 4, 4, 2).extended(type, new byte[640]).bytes();

      Plane run = run(only("a.mrc", file));

      assertEquals(List.of(1664L), run.offsets());
      assertEquals(32L, run.stride());
    }
  }

  @ParameterizedTest
  @CsvSource({"FEI1, 768", "FEI2, 888"})
  void aMicroscopeTellsPixelSizeAndConditions(String type, int length) {
    byte[] block = microscope(length);
    byte[] file = MrcWriter.little(1, 4, 4, 2).cell(0, 0, 0).extended(type, block).bytes();

    InspectedFile found = inspect("a.mrc", file);

    assertEquals(1.0559, found.series().get(0).physicalSizeX());
    assertEquals(1.0559, found.series().get(0).physicalSizeY());
    assertEquals(
        List.of("Acceleration voltage 300", "Tilt axis angle -86.5", "Detector BM-Falcon"),
        found.descriptions().get(0).attributes().stream()
            .map(attribute -> attribute.key() + " " + attribute.value())
            .toList());
    Attribute voltage = found.descriptions().get(0).attributes().get(0);
    assertEquals("kilovolt", voltage.unit());
    assertEquals("header", voltage.valueQualifiers().get(0).value());
    assertEquals(List.of("a.mrc"), found.descriptions().get(0).files());
  }

  @Test
  void theHeadersOwnSizeCountsMoreThanTheMicroscopes() {
    byte[] file = MrcWriter.little(1, 4, 4, 2).extended("FEI1", microscope(768)).bytes();

    assertEquals(2.5, only("a.mrc", file).physicalSizeX());
  }

  @ParameterizedTest
  @CsvSource({"0, uint8", "1, int8", "2, uint8", "3, int8"})
  void imodSaysWhetherBytesAreSigned(int flags, String voxelType) {
    assertEquals(
        voxelType, only("a.st", MrcWriter.little(0, 4, 4, 2).imod(flags).bytes()).voxelType());
  }

  @Test
  void bytesGreaterThanSignedOnesHoldAreUnsigned() {
    assertEquals(
        "uint8", only("a.st", MrcWriter.little(0, 4, 4, 2).statistics(0, 255).bytes()).voxelType());
    assertEquals(
        "int8", only("a.st", MrcWriter.little(0, 4, 4, 2).statistics(0, 100).bytes()).voxelType());
  }

  @ParameterizedTest
  @CsvSource({
    "a.mrc, , 1, z",
    "a.mrc, , 0, slice",
    "a.mrc, movie, 0, frame",
    "a.mrc, tilt-series, 1, tilt",
    "a.mrc, tomogram, 0, z",
    "a.mrc, particle-stack, 0, particle",
    "a.st, , 1, tilt",
    "a.ALI, , 0, tilt",
    "a.rec, , 0, z",
    "a.map, , 0, z",
    "a.mrcs, , 0, particle",
    "a.mrcs, movie, 0, frame",
    "a.mrc, , 401, z"
  })
  void theThirdAxisIsWhatRoleNameAndSpaceGroupSay(
      String path, String role, int spaceGroup, String meaning) {
    byte[] file = MrcWriter.little(2, 8, 8, 3).spaceGroup(spaceGroup).bytes();
    folder.with(path, file);

    Findings found = new MrcInspection(folder, new Job(Job.Kind.MRC, path, null, role)).inspect();

    assertEquals(meaning, found.files().get(0).series().get(0).thirdAxis());
  }

  @Test
  void framesOfAMovieAreNoParticles() {
    assertEquals("frame", only("a.mrcs", MrcWriter.little(101, 40, 30, 3).bytes()).thirdAxis());
  }

  @ParameterizedTest
  @CsvSource({
    "a.mrc.mdoc, '[ZValue = 0]\nTiltAngle = -3\n[ZValue = 1]\nTiltAngle = 0', tilt",
    "a.mdoc, '[FrameSet = 0]\nTiltAngle = -3', frame",
    "a.mrc.mdoc, 'Montage = 1\n[ZValue = 0]\n', slice",
    "a.mrc.mdoc, nothing, z"
  })
  void anMdocBesideItTellsTheThirdAxis(String name, String text, String meaning) {
    folder.with(name, text);

    assertEquals(meaning, only("a.mrc", MrcWriter.little(1, 8, 8, 2).bytes()).thirdAxis());
  }

  @Test
  void onlyDepthHasAPhysicalSizeAlongTheThirdAxis() {
    assertNull(only("a.st", MrcWriter.little(1, 8, 8, 2).bytes()).physicalSizeZ());
    assertEquals(2.5, only("a.rec", MrcWriter.little(1, 8, 8, 2).bytes()).physicalSizeZ());
  }

  @Test
  void aStackOfVolumesHasOneRunForEach() {
    byte[] file = MrcWriter.little(0, 4, 2, 6).spaceGroup(401).integers(36, 3).bytes();

    InspectedSeries series = only("a.mrc", file);

    assertEquals(List.of(3, 2), List.of(series.sizeZ(), series.sizeT()));
    List<Plane> runs = ((SegmentLayout) series.layout()).levels().get(0).planes();
    assertEquals(
        List.of(
            new Plane(0, 0, 0, "a.mrc", List.of(1024L), List.of(8L), 3, 8L),
            new Plane(0, 0, 1, "a.mrc", List.of(1048L), List.of(8L), 3, 8L)),
        runs);
  }

  @Test
  void aStackOfThousandsOfPlanesIsOneRun() {
    Plane run = run(only("a.mrcs", MrcWriter.little(101, 8, 8, 10_000).bytes()));

    assertEquals(List.of(10_000, 32L), List.of(run.count(), run.stride()));
    assertEquals(List.of(1024L + 9_999 * 32), run.at(9_999).orElseThrow().offsets());
  }

  private static Plane run(InspectedSeries series) {
    return ((SegmentLayout) series.layout()).levels().get(0).planes().get(0);
  }

  /** What a microscope writes of an image, lowest byte first. */
  private static byte[] microscope(int length) {
    ByteBuffer block = ByteBuffer.allocate(length).order(LITTLE);
    block.putInt(0, length);
    block.putDouble(84, 300_000);
    block.putDouble(140, -86.5);
    block.putDouble(156, 1.0559e-10).putDouble(164, 1.0559e-10);
    byte[] camera = "BM-Falcon".getBytes();
    System.arraycopy(camera, 0, block.array(), 435, camera.length);
    return block.array();
  }
}
