package org.fovea.e2e.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.fovea.conventions.store.StoreUnavailableException;
import org.fovea.conventions.store.StoredPart;
import org.junit.jupiter.api.RepeatedTest;

/** Calls that meet: whatever the order, an object is whole or not there. */
@OnEveryStore
class RaceConformanceTest extends StoreConformance {

  private static final int TIMES = 10;

  private final List<byte[]> two = List.of(bytes(1, SMALLEST_PART), bytes(2, 1_000));

  @RepeatedTest(TIMES)
  void f25TwoCompletesMakeOneObject() {
    // given
    String upload = uploadOf(two);
    List<StoredPart> parts = multipart().parts(key, upload);

    // when
    CompletableFuture<Boolean> first = completed(upload, parts);
    CompletableFuture<Boolean> second = completed(upload, parts);

    // then
    assertTrue(first.join() || second.join(), "nobody succeeded");
    holds(joined(two));
    shows(Behaviour.COMPLETE_RACE, "whole");
  }

  @RepeatedTest(TIMES)
  void completeAndPutLeaveOneOfTheTwo() {
    // given
    byte[] other = bytes(51, 4_000);
    String upload = uploadOf(two);
    List<StoredPart> parts = multipart().parts(key, upload);

    // when
    CompletableFuture<RawStore.Answer> put =
        CompletableFuture.supplyAsync(() -> RawStore.put(signed(other), other));
    CompletableFuture<Boolean> complete = completed(upload, parts);

    // then
    boolean parted = complete.join();
    assertTrue(parted ^ put.join().good(), "one wins: " + parted + ", " + put.join().status());
    holds(parted ? joined(two) : other);
    shows(Behaviour.COMPLETE_RACE_PUT, "one wins");
  }

  @RepeatedTest(TIMES)
  void f28AbortDestroysNothingThatWasCompleted() {
    // given
    String upload = uploadOf(two);
    List<StoredPart> parts = multipart().parts(key, upload);

    // when
    CompletableFuture<Boolean> complete = completed(upload, parts);
    CompletableFuture<Boolean> abort = attempted(() -> multipart().abort(key, upload));

    // then
    boolean told = complete.join();
    abort.join();
    boolean there = objects().stat(key).isPresent();
    assertEquals(told, told && there, "told complete and lost");
    if (there) {
      assertArrayEquals(joined(two), stored());
    }
    shows(Behaviour.ABORT_RACE, "kept");
  }

  private CompletableFuture<Boolean> completed(String upload, List<StoredPart> parts) {
    return attempted(() -> multipart().complete(key, upload, parts));
  }

  /** Whether the store said that it was done. */
  private static CompletableFuture<Boolean> attempted(Runnable call) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            call.run();
            return true;
          } catch (StoreUnavailableException refused) {
            return false;
          }
        },
        task -> new Thread(task, "race").start());
  }
}
