package org.fovea.ingest.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class FingerprintsTest {

  @Property(tries = 100)
  void takesEachTextOnce(@ForAll @Size(max = 500) List<String> texts) {
    Fingerprints fingerprints = new Fingerprints();
    Set<String> seen = new HashSet<>();
    for (String text : texts) {
      assertEquals(seen.add(text), fingerprints.add(text));
    }
  }
}
