package org.fovea.conventions.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BucketsTest {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final Buckets buckets = new Buckets(2, 3);

  @Test
  void burstIsAllowedAndThenOnlyThePace() {
    for (int i = 0; i < 3; i++) {
      assertTrue(take("a", 0).allowed());
    }
    assertFalse(take("a", 0).allowed());
    assertTrue(take("a", SECOND).allowed());
    assertTrue(take("a", SECOND).allowed());
    assertFalse(take("a", SECOND).allowed());
  }

  @Test
  void tokensComeBackUpToTheBurst() {
    take("a", 0);
    assertEquals(2, take("a", 100 * SECOND).left());
  }

  @Test
  void clientsDoNotSpendEachOthersTokens() {
    for (int i = 0; i < 4; i++) {
      take("a", 0);
    }
    assertTrue(buckets.exhausted("a", 0));
    assertFalse(buckets.exhausted("b", 0));
    assertTrue(take("b", 0).allowed());
  }

  @Test
  void clockThatGoesBackGivesNothing() {
    for (int i = 0; i < 3; i++) {
      take("a", 10 * SECOND);
    }
    assertFalse(take("a", 0).allowed());
  }

  @Test
  void refusedClientIsToldWhenToComeBack() {
    Buckets slow = new Buckets(0.1, 1);
    slow.take("a", 0);
    assertEquals(10, slow.take("a", 0).retryAfter());
  }

  private Buckets.Standing take(String client, long nanos) {
    return buckets.take(client, nanos);
  }
}
