package org.fovea.ingest.inspection.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fovea.contract.layout.SegmentLayout;
import org.fovea.ingest.inspection.Findings;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.InspectedSeries;
import org.fovea.ingest.inspection.PlatePosition;
import org.fovea.ingest.inspection.bytes.MemoryFolder;
import org.fovea.ingest.inspection.tiff.TiffWriter.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiffInspectionTest {

  private final MemoryFolder folder = new MemoryFolder();

  @ParameterizedTest
  @CsvSource({
    "little, false, strips", "little, true, strips", "big, false, strips", "big, true, strips",
    "little, false, tiles", "little, true, tiles", "big, false, tiles", "big, true, tiles"
  })
  void pixelsDecodedByTheLayoutEqualThoseWritten(String order, boolean big, String cut)
      throws Exception {
    Storage storage = cut.equals("tiles") ? Storage.deflatedTiles(16) : Storage.strips(7);
    ByteOrder bytes = order.equals("big") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    short[][] first = plane(53, 37, 1);
    short[][] second = plane(53, 37, 2);
    folder.with(
        "a.tif",
        new TiffWriter(bytes, big).page(first, storage, "").page(second, storage, "").bytes());

    InspectedSeries series = only(inspect("a.tif"));

    LayoutPixels pixels = new LayoutPixels(folder, (SegmentLayout) series.layout());
    assertArrayEquals(first, pixels.plane(0, 0));
    assertArrayEquals(second, pixels.plane(0, 1));
    assertEquals(List.of(53, 37, 2), List.of(series.sizeX(), series.sizeY(), series.sizeZ()));
    assertEquals("slice", series.thirdAxis());
  }

  @Test
  void contiguousStripsAreJoined() {
    folder.with(
        "a.tif", TiffWriter.classic().page(plane(50, 40, 1), Storage.strips(1), "").bytes());

    SegmentLayout layout = (SegmentLayout) only(inspect("a.tif")).layout();

    assertEquals(1, layout.levels().get(0).planes().get(0).offsets().size());
  }

  @Test
  void anImageJStackKeepsItsDimensionsAndUnit() {
    TiffWriter writer = TiffWriter.classic();
    String description = "ImageJ=1.53c\nimages=6\nchannels=2\nslices=3\nunit=micron\nspacing=0.7\n";
    for (int i = 0; i < 6; i++) {
      writer.page(plane(8, 6, i), Storage.strips(6), i == 0 ? description : "");
    }
    folder.with("a.tif", writer.bytes());

    InspectedSeries series = only(inspect("a.tif"));

    assertEquals(List.of(3, 2, 1), List.of(series.sizeZ(), series.sizeC(), series.sizeT()));
    assertEquals("z", series.thirdAxis());
    assertEquals(0.7, series.physicalSizeZ());
    assertEquals("micrometer", series.physicalUnit());
  }

  @Test
  void omeXmlSaysWhichPageIsWhichPlaneAndWhereOnThePlate() throws Exception {
    short[][] late = plane(8, 6, 1);
    short[][] early = plane(8, 6, 2);
    String data =
        "<TiffData IFD='0' FirstC='1' PlaneCount='1'/><TiffData IFD='1' FirstC='0'"
            + " PlaneCount='1'/>";
    folder.with(
        "a.ome.tif",
        TiffWriter.classic()
            .page(late, Storage.strips(6), OmeXml.plated("", data))
            .page(early, Storage.strips(6), "")
            .bytes());

    InspectedFile file = inspect("a.ome.tif").files().get(0);

    InspectedSeries series = file.series().get(0);
    assertEquals("OME-TIFF", file.format());
    assertEquals(new PlatePosition("P9", 0, "AB7", 0), series.position());
    assertEquals("0000FF", series.channels().get(0).color());
    assertEquals("DNA", series.channels().get(0).name());
    assertEquals(List.of(0.325, 0.5), List.of(series.physicalSizeX(), series.physicalSizeY()));
    assertArrayEquals(early, new LayoutPixels(folder, (SegmentLayout) series.layout()).plane(0, 0));
  }

  @Test
  void aSetOfFilesIsOneImageOfTheFirst() throws Exception {
    setOfTwo();

    Findings first = inspect("set/c0.ome.tif");
    Findings second = inspect("set/c1.ome.tif");

    assertEquals(List.of("set/c1.ome.tif"), first.members());
    assertEquals("set/c0.ome.tif", second.memberOf());
    LayoutPixels pixels = new LayoutPixels(folder, (SegmentLayout) only(first).layout());
    assertArrayEquals(plane(8, 6, 10), pixels.plane(0, 0));
    assertArrayEquals(plane(8, 6, 11), pixels.plane(0, 1));
  }

  @Test
  void aPlaneWhoseFileIsMissingReadsAsNotStored() {
    folder.with("set/c0.ome.tif", member(0));

    SegmentLayout layout = (SegmentLayout) only(inspect("set/c0.ome.tif")).layout();

    assertEquals(List.of(0L), layout.levels().get(0).planes().get(1).lengths());
  }

  @Test
  void aDocumentTypeDeclarationIsRefused() {
    String xml = "<?xml version='1.0'?><!DOCTYPE OME [<!ENTITY a 'x'>]><OME>&a;</OME>";
    folder.with(
        "a.ome.tif", TiffWriter.classic().page(plane(8, 6, 1), Storage.strips(6), xml).bytes());

    assertTrue(reason("a.ome.tif").contains("document type declaration"));
  }

  @ParameterizedTest
  @CsvSource({
    "2147483647, 2147483647, 2147483647",
    "10, 1000000000, 1",
    "10, 1000000000, 1000000000",
    "1000000000, 10, 10"
  })
  void absurdSizesAreRefusedWithoutMemory(long width, long height, long rows) {
    Map<Integer, long[]> tags = claimed(width, height, 8, 100);
    tags.put(Tag.ROWS_PER_STRIP, new long[] {rows});
    folder.with("a.tif", TiffWriter.classic().page(tags, "").bytes());

    assertFalse(inspect("a.tif").files().get(0).viewable());
  }

  @Test
  void stripsBeyondTheEndOfTheFileAreRefused() {
    folder.with("a.tif", TiffWriter.classic().page(claimed(10, 10, 4_000_000, 200), "").bytes());

    assertTrue(reason("a.tif").contains("the file ends at"));
  }

  @Test
  void stripsTooShortForTheirPixelsAreRefused() {
    folder.with("a.tif", TiffWriter.classic().page(claimed(10, 10, 8, 20), "").bytes());

    assertTrue(reason("a.tif").contains("20 bytes for 200 bytes of pixels"));
  }

  @Test
  void aLoopOfDirectoriesEnds() {
    byte[] file = TiffWriter.classic().page(claimed(1, 1, 8, 2), "").bytes();
    System.arraycopy(file, 4, file, file.length - 4, 4);
    folder.with("a.tif", file);

    assertTrue(reason("a.tif").contains("loop"));
  }

  @Test
  void aCompressionWithoutReaderIsNamed() {
    Map<Integer, long[]> tags = claimed(10, 10, 8, 200);
    tags.put(Tag.COMPRESSION, new long[] {34712});
    folder.with("a.tif", TiffWriter.classic().page(tags, "").bytes());

    assertEquals("JPEG 2000 compression (34712) has no reader here", reason("a.tif"));
  }

  private void setOfTwo() {
    folder.with("set/c0.ome.tif", member(0)).with("set/c1.ome.tif", member(1));
  }

  private static byte[] member(int channel) {
    String data = OmeXml.elsewhere(0, "c0.ome.tif") + OmeXml.elsewhere(1, "c1.ome.tif");
    return TiffWriter.classic()
        .page(
            plane(8, 6, 10 + channel),
            Storage.strips(6),
            OmeXml.plated("urn:uuid:" + channel, data))
        .bytes();
  }

  private static Map<Integer, long[]> claimed(long width, long height, long offset, long length) {
    Map<Integer, long[]> tags = new TreeMap<>();
    tags.put(Tag.IMAGE_WIDTH, new long[] {width});
    tags.put(Tag.IMAGE_LENGTH, new long[] {height});
    tags.put(Tag.BITS_PER_SAMPLE, new long[] {16});
    tags.put(Tag.STRIP_OFFSETS, new long[] {offset});
    tags.put(Tag.STRIP_BYTE_COUNTS, new long[] {length});
    return tags;
  }

  private Findings inspect(String path) {
    return new TiffInspection(folder, path).inspect();
  }

  private String reason(String path) {
    return inspect(path).files().get(0).fault().orElseThrow();
  }

  private static InspectedSeries only(Findings findings) {
    InspectedFile file = findings.files().get(0);
    assertEquals("", file.fault().orElse(""));
    return file.series().get(0);
  }

  static short[][] plane(int width, int height, int seed) {
    short[][] rows = new short[height][width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        rows[y][x] = (short) (seed * 7919 + y * 251 + x * 31);
      }
    }
    return rows;
  }
}
