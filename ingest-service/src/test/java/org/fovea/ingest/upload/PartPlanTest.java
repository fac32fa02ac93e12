package org.fovea.ingest.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.fovea.conventions.store.StoredPart;
import org.junit.jupiter.api.Test;

class PartPlanTest {

  private static final long PART = 64L << 20;

  @Property
  void lengthsOfThePartsAddUpToTheSize(@ForAll @LongRange(min = 0, max = 5L << 40) long size) {
    PartPlan plan = PartPlan.of(size, PART);
    assertEquals(size, IntStream.rangeClosed(1, plan.count()).mapToLong(plan::sizeOf).sum());
    assertTrue(plan.count() >= 1 && plan.count() <= PartPlan.MAX_PARTS);
    assertTrue(IntStream.range(1, plan.count()).allMatch(n -> plan.sizeOf(n) == plan.partSize()));
  }

  @Test
  void partsThatAreAbsentOrOfTheWrongLengthAreMissing() {
    PartPlan plan = PartPlan.of(3 * PART - 1, PART);
    List<StoredPart> received = List.of(new StoredPart(1, PART, "a"), new StoredPart(3, PART, "c"));
    assertEquals(List.of(2, 3), Completion.missing(plan, received));
  }
}
