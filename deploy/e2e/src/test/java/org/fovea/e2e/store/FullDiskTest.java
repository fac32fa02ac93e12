package org.fovea.e2e.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.conventions.store.SignedRequest;
import org.fovea.conventions.store.StoreUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The embedded store on a disk that runs full. */
class FullDiskTest {

  private static final int DISK_MEGABYTES = 60;
  private static final byte[] EIGHT_MEGABYTES = new byte[8 << 20];
  private static final String MEDIA_TYPE = "application/octet-stream";

  private Optional<SmallDisk> disk;
  private StoreProcess store;
  private ObjectStore objects;

  @BeforeEach
  void start() {
    disk = SmallDisk.mounted(DISK_MEGABYTES);
    if (disk.isEmpty()) {
      System.out.println("SKIPPED: 2 tests of a full disk need root, to mount a small one");
    }
    assumeTrue(disk.isPresent());
    new Random(29).nextBytes(EIGHT_MEGABYTES);
    store = new EmbeddedStore(disk.orElseThrow().folder(), Stores.launcher());
    store.start();
    store.clients().raw().makeBucket();
    objects = store.clients().objects();
  }

  @AfterEach
  void stop() throws IOException {
    if (disk.isPresent()) {
      store.kill();
      disk.get().close();
    }
  }

  @Test
  void f29FullDiskRefusesWhatDoesNotFitAndKeepsTheRest() throws IOException {
    // given
    List<String> kept = filled();
    String refused = "blobs/refused";

    // when
    assertThrows(
        StoreUnavailableException.class, () -> objects.put(refused, EIGHT_MEGABYTES, MEDIA_TYPE));

    // then
    assertFalse(objects.stat(refused).isPresent());
    for (String key : kept) {
      assertWhole(key);
    }

    // when
    objects.delete(kept.get(0));
    objects.delete(kept.get(1));
    objects.put(refused, EIGHT_MEGABYTES, MEDIA_TYPE);

    // then
    assertWhole(refused);
  }

  @Test
  void f29ClientsOnAFullDiskAreToldToComeBack() {
    // given
    List<String> kept = filled();
    SignedRequest signed =
        store
            .clients()
            .presigner()
            .put(
                "blobs/sent",
                EIGHT_MEGABYTES.length,
                Optional.of(StoreConformance.sha256(EIGHT_MEGABYTES)));

    // when
    RawStore.Answer refused = RawStore.put(signed, EIGHT_MEGABYTES);

    // then
    assertTrue(refused.status() >= 500, refused.toString());
    assertFalse(objects.stat("blobs/sent").isPresent());

    // when
    kept.forEach(objects::delete);

    // then
    assertTrue(RawStore.put(signed, EIGHT_MEGABYTES).good());
  }

  /** Puts objects until no other fits. */
  private List<String> filled() {
    List<String> kept = new ArrayList<>();
    while (disk.orElseThrow().free() >= EIGHT_MEGABYTES.length) {
      String key = "blobs/" + kept.size();
      objects.put(key, EIGHT_MEGABYTES, MEDIA_TYPE);
      kept.add(key);
    }
    return kept;
  }

  private void assertWhole(String key) throws IOException {
    try (InputStream in = objects.open(key)) {
      assertArrayEquals(EIGHT_MEGABYTES, in.readAllBytes());
    }
  }
}
