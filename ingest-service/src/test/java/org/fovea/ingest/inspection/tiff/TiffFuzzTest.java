package org.fovea.ingest.inspection.tiff;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fovea.contract.layout.SegmentLayout;
import org.fovea.ingest.inspection.Findings;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.bytes.MemoryFolder;
import org.fovea.ingest.inspection.tiff.TiffWriter.Storage;

/** Whatever the bytes are, the answer is a reason, or a layout that stays inside the file. */
class TiffFuzzTest {

  private static final byte[] VALID =
      TiffWriter.classic()
          .page(
              TiffInspectionTest.plane(40, 30, 1), Storage.deflatedTiles(16), OmeXml.plated("", ""))
          .page(TiffInspectionTest.plane(40, 30, 2), Storage.deflatedTiles(16), "")
          .bytes();

  @Property(tries = 3000)
  void damagedHeadersAreAnswered(@ForAll("damage") Map<Integer, Byte> damage) {
    byte[] bytes = VALID.clone();
    damage.forEach((at, value) -> bytes[at] = value);

    check(bytes);
  }

  @Property(tries = 500)
  void randomBytesAreAnswered(@ForAll byte[] bytes) {
    byte[] file = new byte[bytes.length + 8];
    System.arraycopy(VALID, 0, file, 0, 4);
    System.arraycopy(bytes, 0, file, 8, bytes.length);
    file[4] = 8;

    check(file);
  }

  /** Damage to the directories, which the writer puts at the end, and to the header. */
  @Provide
  Arbitrary<Map<Integer, Byte>> damage() {
    Arbitrary<Integer> header = Arbitraries.integers().between(0, 7);
    Arbitrary<Integer> directories =
        Arbitraries.integers().between(VALID.length - 1800, VALID.length - 1);
    return Arbitraries.maps(
            Arbitraries.oneOf(directories, directories, header), Arbitraries.bytes())
        .ofMaxSize(6);
  }

  private static void check(byte[] bytes) {
    Findings findings =
        new TiffInspection(new MemoryFolder().with("a.tif", bytes), "a.tif").inspectAlone();
    for (InspectedFile file : findings.files()) {
      assertTrue(file.viewable() != file.fault().isPresent());
      file.series().forEach(series -> inside((SegmentLayout) series.layout(), bytes.length));
    }
  }

  private static void inside(SegmentLayout layout, long size) {
    for (SegmentLayout.Level level : layout.levels()) {
      for (SegmentLayout.Plane plane : level.planes()) {
        for (int i = 0; i < plane.offsets().size(); i++) {
          assertTrue(
              plane.offsets().get(i) >= 0
                  && plane.offsets().get(i) + plane.lengths().get(i) <= size);
        }
      }
    }
  }
}
