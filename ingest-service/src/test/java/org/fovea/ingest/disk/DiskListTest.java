package org.fovea.ingest.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DiskListTest {

  private static DiskList<String> list(int inHeap) {
    return new DiskList<>(new TypeReference<>() {}, inHeap);
  }

  @Property(tries = 60)
  void holdsWhatAnyListHolds(
      @ForAll @Size(max = 200) List<String> texts, @ForAll @IntRange(max = 70) int inHeap) {
    // given
    DiskList<String> onDisk = list(inHeap);

    // when
    onDisk.addAll(texts);

    // then
    assertEquals(texts, onDisk);
  }

  @Property(tries = 30)
  void canBeReadWhileItGrows(@ForAll @IntRange(min = 1, max = 150) int size) {
    DiskList<Integer> onDisk = new DiskList<>(new TypeReference<>() {}, 3);
    List<Integer> before = new ArrayList<>();
    for (int n = 0; n < size; n++) {
      onDisk.add(n);
      before.add(onDisk.get(n / 2));
      assertEquals(n, onDisk.get(n));
      assertEquals(n / 2, before.get(n));
    }
  }

  @Property(tries = 20)
  void refusesWhatIsBeyondItsEnd(@ForAll @IntRange(max = 100) int size) {
    DiskList<String> onDisk = list(10);
    for (int n = 0; n < size; n++) {
      onDisk.add("x");
    }
    assertThrows(IndexOutOfBoundsException.class, () -> onDisk.get(size));
    assertThrows(IndexOutOfBoundsException.class, () -> onDisk.get(-1));
  }
}
