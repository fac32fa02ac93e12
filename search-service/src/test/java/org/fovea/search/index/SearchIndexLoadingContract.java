package org.fovea.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fovea.search.query.FilterParser;
import org.fovea.search.query.SearchQuery;
import org.fovea.search.query.SearchQuery.ValueFacet;
import org.junit.jupiter.api.Test;

/** The part of the contract about loading and dropping. */
public abstract class SearchIndexLoadingContract extends SearchIndexFixture {
  @Test
  void anUnfinishedSnapshotIsNotHeldAndLeavesNothing() {
    SnapshotKey three = new SnapshotKey("study-3", 1, "cc");
    try (SnapshotLoad load = index.load(three)) {
      load.add(Docs.well("y1").has("Gene Symbol", "CDK5RAP2").build());
    }
    assertEquals(Set.of(ONE, TWO), index.held());
    assertEquals(0, index.search(wells(), new Readable(Set.of(three)), Optional.empty()).total());
  }

  @Test
  void aWellAddedToALoadCanBeReadFromIt() {
    SnapshotKey three = new SnapshotKey("study-3", 1, "cc");
    try (SnapshotLoad load = index.load(three)) {
      load.add(Docs.well("y1").has("Gene Symbol", "NEDD1").build());
      assertEquals("NEDD1", load.well("/v1/well/y1").orElseThrow().attributes().get(0).value());
      load.add(Docs.well("y2").build());
      assertTrue(load.well("/v1/well/y2").isPresent());
      assertTrue(load.well("/v1/well/w1").isEmpty());
    }
  }

  @Test
  void aDroppedSnapshotIsGoneAndOthersStay() {
    index.drop(ONE);
    assertEquals(Set.of(TWO), index.held());
    assertEquals(List.of("x1"), ids(search(wells())));
  }

  @Test
  void loadingAgainReplaces() {
    fill(TWO, Docs.well("x2"));
    assertEquals(
        List.of("x2"), ids(index.search(wells(), new Readable(Set.of(TWO)), Optional.empty())));
  }

  @Test
  void theSameSnapshotsAreHeldAfterReopening() {
    SearchResult before = search(faceted(new ValueFacet("Gene Symbol", 20)));
    index = reopen(index);
    assertEquals(Set.of(ONE, TWO), index.held());
    assertEquals(before, search(faceted(new ValueFacet("Gene Symbol", 20))));
  }

  @Test
  void aValueLongerThanAnyTermIsFoundByItself() {
    String value = "µ".repeat(40_000);
    fill(TWO, Docs.well("x3").has("Sequence", value), Docs.well("x4").has("Sequence", value + "x"));
    SearchQuery query = wells().withWhere(FilterParser.parse("Sequence = \"" + value + "\""));
    assertEquals(List.of("x3"), ids(search(query)));
  }
}
