package org.fovea.ingest.inspection.mrc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.fovea.contract.layout.SegmentLayout;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.Job;
import org.fovea.ingest.inspection.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that are wrong, old, or of another kind of file. */
class MrcFaultsTest extends MrcFiles {

  private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aWrongOrMissingStampDoesNotMatter(boolean big) {
    ByteOrder order = big ? ByteOrder.BIG_ENDIAN : LITTLE;
    byte[] wrong =
        MrcWriter.of(order, 1, 4, 5, 2).stamp(big ? 0x44 : 0x11, big ? 0x44 : 0x11).bytes();
    byte[] missing = MrcWriter.of(order, 1, 4, 5, 2).stamp(0, 0).bytes();

    assertEquals(List.of("its machine stamp names the wrong byte order"), remarks("a.mrc", wrong));
    assertEquals(List.of(), remarks("a.mrc", missing));
    for (byte[] file : List.of(wrong, missing)) {
      SegmentLayout layout = (SegmentLayout) only("a.mrc", file).layout();
      assertEquals(big ? "big" : "little", layout.byteOrder());
      assertEquals(4, layout.levels().get(0).sizeX());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anOldFileIsReadByWhatItsHeaderSays(boolean big) {
    ByteOrder order = big ? ByteOrder.BIG_ENDIAN : LITTLE;
    byte[] file = MrcWriter.of(order, 2, 4, 5, 2).unmarked().integers(64, 0, 0, 0).bytes();

    InspectedFile found = inspect("a.mrc", file);

    assertEquals(5, found.series().get(0).sizeY());
    assertEquals(
        List.of(Remark.note("its header lacks the letters MAP; it reads as an MRC nonetheless")),
        found.remarks());
    folder.with("b.raw", file);
    assertTrue(ifMrc("b.raw"));
  }

  @Test
  void bytesBehindTheLastVoxelAreRemarked() {
    byte[] file = MrcWriter.little(1, 4, 5, 2).bytes();
    byte[] longer = Arrays.copyOf(file, file.length + 6);

    assertEquals(
        List.of("6 bytes follow its last voxel and are not used"), remarks("a.mrc", longer));
  }

  @Test
  void aFileThatIsCutOffIsDamaged() {
    byte[] file = MrcWriter.little(2, 10, 10, 10).bytes();

    InspectedFile found = inspect("a.mrc", Arrays.copyOf(file, 3000));

    assertFalse(found.viewable());
    assertEquals(
        "it is cut off: its header promises 5,024 bytes, and it has 3,000",
        found.fault().orElseThrow());
    assertEquals(Remark.Kind.DAMAGE, found.remarks().get(0).kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | -4 | its header gives it -4 × 5 × 6 pixels",
        "8 | 0 | its header gives it 4 × 5 × 0 pixels",
        "12 | 7 | its header gives mode 7, which no kind of voxel has",
        "92 | -1 | its header announces an extended header of -1 bytes in a file of 1,264",
        "92 | 2000000000 | its header announces an extended header of 2,000,000,000 bytes in a file"
            + " of 1,264",
        "0 | 2147483647 | it is cut off: its header promises 128,849,019,844 bytes, and it has"
            + " 1,264"
      })
  void aHeaderThatLiesIsRefusedWithItsLie(int at, int value, String reason) {
    byte[] file = MrcWriter.little(1, 4, 5, 6).integers(at, value).bytes();

    assertEquals(reason, inspect("a.mrc", file).fault().orElseThrow());
  }

  @Test
  void dimensionsBeyondEveryNumberAreRefused() {
    int most = Integer.MAX_VALUE;
    byte[] file = MrcWriter.little(4, 4, 5, 6).integers(0, most, most, most).bytes();

    assertTrue(inspect("a.mrc", file).fault().orElseThrow().startsWith("it is cut off"));
  }

  @Test
  void aFileThatIsNoMrcIsToldSoOnlyWhenItIsCalledOne() {
    byte[] text = "x".repeat(3000).getBytes();
    folder.with("a.map", text).with("b.map", new byte[3000]).with("c.map", new byte[10]);

    assertEquals("it does not start as an MRC file", inspect("a.mrc", text).fault().orElseThrow());
    assertEquals(
        "it has 10 bytes, and the header of an MRC file has 1,024",
        inspect("c.mrc", new byte[10]).fault().orElseThrow());
    assertFalse(ifMrc("a.map") || ifMrc("b.map") || ifMrc("c.map"));
  }

  private boolean ifMrc(String path) {
    return new MrcInspection(folder, Job.of(Job.Kind.PERHAPS_MRC, path)).inspectIfMrc().isPresent();
  }
}
