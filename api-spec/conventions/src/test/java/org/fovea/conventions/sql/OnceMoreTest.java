package org.fovea.conventions.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OnceMoreTest {

  private final String one = UUID.randomUUID().toString();
  private final String other = UUID.randomUUID().toString();

  @Inject Sql sql;
  @Inject Changing changing;

  @BeforeEach
  void rows() {
    for (String row : List.of(one, other)) {
      sql.update("insert into lease (name, owner, fence, until) values (?, '', 0, now())", row);
    }
  }

  @Test
  void f18TransactionsThatBlockEachOtherBothHaveTheirEffect() {
    // Given both hold what the other wants, the first time
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);

    // When
    CompletableFuture<Integer> there = attempt(one, other, bothHoldOne);
    CompletableFuture<Integer> back = attempt(other, one, bothHoldOne);

    // Then
    assertTrue(there.join() + back.join() > 2, "one of them was begun again");
    assertEquals(2, fence(one));
    assertEquals(2, fence(other));
  }

  @Test
  void f18WorkThatAlwaysMeetsAnotherIsGivenUp() {
    AtomicInteger attempts = new AtomicInteger();
    assertThrows(SqlFailure.class, () -> changing.fail(attempts, "40001"));
    assertEquals(3, attempts.get());
  }

  @Test
  void f18WorkInsideOfATransactionIsNotDoneAgainAlone() {
    AtomicInteger inner = new AtomicInteger();
    AtomicInteger outer = new AtomicInteger();
    assertThrows(SqlFailure.class, () -> changing.around(outer, inner));
    assertEquals(3, outer.get());
    assertEquals(3, inner.get());
  }

  @Test
  void f18OtherFailuresAreNotTriedAgain() {
    AtomicInteger attempts = new AtomicInteger();
    assertThrows(SqlFailure.class, () -> changing.fail(attempts, "23505"));
    assertEquals(1, attempts.get());
  }

  private CompletableFuture<Integer> attempt(String first, String second, CyclicBarrier barrier) {
    AtomicInteger attempts = new AtomicInteger();
    return CompletableFuture.supplyAsync(
        () -> {
          changing.both(first, second, barrier, attempts);
          return attempts.get();
        },
        task -> new Thread(task, "changing").start());
  }

  private long fence(String name) {
    return sql.first("select fence from lease where name = ?", row -> row.getLong(1), name)
        .orElseThrow();
  }
}
