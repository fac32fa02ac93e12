package org.fovea.e2e.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.fovea.conventions.store.SignedRequest;
import org.fovea.conventions.store.StoreUnavailableException;
import org.fovea.conventions.store.StoredPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The store's process dies; this is no loss of power, which a test cannot make. */
@OnEveryStore
class CrashConformanceTest extends StoreConformance {

  private final byte[] bytes = bytes(71, 700_000);

  @AfterEach
  void up() {
    store.start();
  }

  @Test
  void acknowledgedObjectSurvives() {
    // given
    assertTrue(RawStore.put(signed(bytes), bytes).good());

    // when
    store.kill();
    store.start();

    // then
    holds(bytes);
    shows(Behaviour.CRASH_OBJECTS, "there");
  }

  @Test
  void halfAPutLeavesNothingAndItsUrlIsStillGood() throws IOException {
    // given
    SignedRequest request = signed(bytes);
    try (SlowPut half = SlowPut.start(request)) {
      half.send(bytes, 0, bytes.length / 2);

      // when
      store.kill();
      store.start();
    }

    // then
    holdsNothing();
    RawStore.Answer whole = RawStore.put(request, bytes);
    shows(Behaviour.CRASH_PUT, "no object, then " + whole.status());
    holds(bytes);
  }

  @Test
  void uploadGoesOn() {
    // given
    List<byte[]> parts = threeParts();
    String upload = uploadOf(parts.subList(0, 2));

    // when
    store.kill();
    assertThrows(StoreUnavailableException.class, () -> multipart().parts(key, upload));
    assertThrows(StoreUnavailableException.class, () -> objects().stat(key));
    store.start();

    // then
    assertEquals(2, multipart().parts(key, upload).size());
    assertTrue(part(upload, 3, parts.get(2)).good());
    multipart().complete(key, upload, multipart().parts(key, upload));
    holds(joined(parts));
    shows(Behaviour.CRASH_PARTS, "goes on");
  }

  @Test
  void f14CompleteIsWholeOrNotAtAll() {
    // given
    List<byte[]> many = List.of(bytes(1, 16 << 20), bytes(2, 16 << 20), bytes(3, 16 << 20));
    String upload = uploadOf(many);
    List<StoredPart> parts = multipart().parts(key, upload);

    // when
    CompletableFuture<Void> complete =
        CompletableFuture.runAsync(() -> multipart().complete(key, upload, parts));
    store.kill();
    complete.exceptionally(lost -> null).join();
    store.start();

    // then
    if (objects().stat(key).isEmpty()) {
      multipart().complete(key, upload, multipart().parts(key, upload));
    }
    assertArrayEquals(joined(many), stored());
    shows(Behaviour.CRASH_COMPLETE, "whole in the end");
  }
}
