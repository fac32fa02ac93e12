package org.fovea.ingest.inspection.mrc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fovea.contract.layout.SegmentLayout;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.Job;
import org.fovea.ingest.inspection.bytes.MemoryFolder;

/** Whatever the header says, the answer is a reason, or a layout that stays inside the file. */
class MrcFuzzTest {

  private static final byte[] VALID =
      MrcWriter.little(1, 6, 5, 4).extended("FEI1", new byte[600]).bytes();

  @Property(tries = 3000)
  void damagedHeadersAreAnswered(@ForAll("damage") Map<Integer, Byte> damage) {
    byte[] bytes = VALID.clone();
    damage.forEach((at, value) -> bytes[at] = value);

    check(bytes);
  }

  @Property(tries = 3000)
  void headersOfAnyNumbersAreAnswered(
      @ForAll("numbers") int nx,
      @ForAll("numbers") int nz,
      @ForAll("numbers") int mode,
      @ForAll("numbers") int extended) {
    byte[] bytes =
        MrcWriter.little(1, 6, 5, 4).integers(0, nx, 5, nz, mode).integers(92, extended).bytes();

    check(bytes);
  }

  @Property(tries = 300)
  void randomBytesAreAnswered(@ForAll byte[] bytes) {
    byte[] file = VALID.clone();
    System.arraycopy(bytes, 0, file, 0, Math.min(bytes.length, 208));

    check(file);
    check(bytes);
  }

  @Provide
  Arbitrary<Map<Integer, Byte>> damage() {
    return Arbitraries.maps(Arbitraries.integers().between(0, 1623), Arbitraries.bytes())
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<Integer> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.integers(), Arbitraries.integers().between(-3, 200), Arbitraries.of(101));
  }

  private static void check(byte[] bytes) {
    MemoryFolder folder = new MemoryFolder().with("a.mrc", bytes);
    InspectedFile file =
        new MrcInspection(folder, Job.of(Job.Kind.MRC, "a.mrc")).inspect().files().get(0);
    assertTrue(file.viewable() != file.fault().isPresent());
    file.series().forEach(series -> inside((SegmentLayout) series.layout(), bytes.length));
  }

  private static void inside(SegmentLayout layout, long size) {
    for (SegmentLayout.Plane run : layout.levels().get(0).planes()) {
      int count = run.count() == null ? 1 : run.count();
      SegmentLayout.Plane last = run.at(run.z() + count - 1).orElseThrow();
      assertTrue(run.offsets().get(0) >= MrcHeader.LENGTH);
      assertTrue(last.offsets().get(0) + last.lengths().get(0) <= size);
    }
  }
}
