package org.fovea.search.index;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fovea.search.query.HitType;
import org.fovea.search.query.SearchQuery;
import org.fovea.search.query.SearchQuery.Facet;
import org.fovea.search.query.SearchQuery.Order;
import org.fovea.search.query.SearchQuery.Sort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two studies in an index, and shorthand to ask for them. */
abstract class SearchIndexFixture {
  protected static final SnapshotKey ONE = new SnapshotKey("study-1", 1, "aa");
  protected static final SnapshotKey TWO = new SnapshotKey("study-2", 1, "bb");
  protected static final Readable ALL = new Readable(Set.of(ONE, TWO));

  protected SearchIndex index;

  protected abstract SearchIndex open();

  /** Closes the index and opens what is on storage. */
  protected abstract SearchIndex reopen(SearchIndex opened);

  @BeforeEach
  void start() {
    index = open();
    fill(
        ONE,
        Docs.study("s1")
            .title("Spindle assembly")
            .has("Study Type", "high content screen")
            .in("screenA")
            .in("extra"),
        Docs.dataset("screenA", "screen")
            .has("Imaging Method", "spinning disk")
            .has("Stage", "fixed"),
        Docs.dataset("extra", "component")
            .has("Imaging Method", "light sheet")
            .has("Stage", "live"),
        Docs.well("w1")
            .in("screenA")
            .has("Gene Symbol", "CDK5RAP2")
            .has("Gene Symbol", "CEP215")
            .scores("count", "118"),
        Docs.well("w2").in("screenA").has("Gene Symbol", "cdk5rap2 ").scores("count", "-2.5"),
        Docs.well("w3").in("screenA").has("Gene Symbol", "PCNT").scores("count", "300", "cells"),
        Docs.well("w4").in("screenA").has("Control Type", "empty well").has("Note", "  "),
        Docs.image("i1").in("extra").has("SNR", "low"));
    fill(
        TWO,
        Docs.study("s2")
            .title("Café study of ch-TOG")
            .has("Study Type", "light sheet")
            .in("screenB"),
        Docs.dataset("screenB", "screen").has("Imaging Method", "confocal"),
        Docs.well("x1")
            .in("screenB")
            .hasSource("Organism", "Characteristics [Organism]", "Homo sapiens"));
  }

  @AfterEach
  void stop() {
    index.close();
  }

  protected void fill(SnapshotKey snapshot, Docs... documents) {
    try (SnapshotLoad load = index.load(snapshot)) {
      Arrays.stream(documents).map(Docs::build).forEach(load::add);
      load.complete();
    }
  }

  protected SearchResult search(SearchQuery query) {
    return index.search(query, ALL, Optional.empty());
  }

  protected static SearchQuery wells() {
    return SearchQuery.of(HitType.WELL);
  }

  protected static SearchQuery faceted(Facet facet) {
    return new SearchQuery(
        HitType.WELL,
        Optional.empty(),
        Optional.empty(),
        List.of(facet),
        List.of(),
        10,
        Optional.empty());
  }

  protected static SearchQuery sorted(String key, Order order, int limit) {
    return new SearchQuery(
        HitType.WELL,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(new Sort(key, order)),
        limit,
        Optional.empty());
  }

  protected static TermRequest terms(String prefix, int limit) {
    return new TermRequest(prefix, Optional.empty(), limit, Optional.empty());
  }

  protected static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::id).toList();
  }

  protected static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.split(" "));
  }
}
