package org.fovea.conventions.lease;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LeasesTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  @Inject Leases leases;
  @Inject Sql sql;

  private final String name = UUID.randomUUID().toString();

  @Test
  void f47OnlyOneHoldsALease() {
    // Given
    List<Boolean> inner = new ArrayList<>();

    // When
    boolean outer =
        leases.run(
            name, LONG, fence -> inner.add(leases.run(name, LONG, other -> inner.add(true))));

    // Then
    assertTrue(outer);
    assertEquals(List.of(false), inner);
  }

  @Test
  void f47OfManySchedulersOneRunsAtATime() {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger runs = new AtomicInteger();

    IntStream.range(0, 200)
        .parallel()
        .forEach(
            tick ->
                leases.run(
                    name,
                    LONG,
                    fence -> {
                      most.accumulateAndGet(running.incrementAndGet(), Math::max);
                      fence.verify();
                      runs.incrementAndGet();
                      running.decrementAndGet();
                    }));

    assertEquals(1, most.get());
    assertTrue(runs.get() > 1, "the lease went round");
  }

  @Test
  void leaseIsGivenBackAndTheFenceGrows() {
    // Given
    List<Long> numbers = new ArrayList<>();

    // When
    leases.run(name, LONG, fence -> numbers.add(fence.number()));
    leases.run(name, LONG, fence -> numbers.add(fence.number()));

    // Then
    assertTrue(numbers.get(1) > numbers.get(0));
  }

  @Test
  void leaseIsGivenBackWhenTheWorkFails() {
    // When
    assertThrows(IllegalStateException.class, () -> leases.run(name, LONG, fence -> fail()));

    // Then
    assertTrue(leases.run(name, LONG, Fence::verify));
  }

  @Test
  void f47HolderThatWasOvertakenIsStopped() {
    leases.run(
        name,
        LONG,
        fence -> {
          // Given
          sql.update("update lease set fence = fence + 1, owner = 'another' where name = ?", name);

          // Then
          assertThrows(LeaseLostException.class, fence::verify);
          assertFalse(fence.held());
        });
  }

  @Test
  void f32LeaseRunsOutByTheDatabasesClockWhateverItsHoldersSays() {
    leases.run(
        name,
        LONG,
        fence -> {
          // Given
          sql.update(
              "update lease set until = clock_timestamp() - interval '1 second' where name = ?",
              name);
          assertTrue(fence.held());

          // Then
          assertTrue(leases.run(name, LONG, Fence::verify));
          assertThrows(LeaseLostException.class, fence::verify);
        });
  }

  @Test
  void leaseIsRenewedWhileTheWorkGoesOn() {
    Duration shortly = Duration.ofMillis(600);
    leases.run(
        name,
        shortly,
        fence -> {
          long start = System.nanoTime();
          Awaitility.await()
              .atMost(LONG)
              .until(() -> System.nanoTime() - start > shortly.multipliedBy(2).toNanos());
          fence.verify();
        });
  }

  private static void fail() {
    throw new IllegalStateException("failed");
  }
}
