package org.fovea.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fovea.search.index.SearchResult.IntervalBucket;
import org.fovea.search.index.SearchResult.ValueBucket;
import org.fovea.search.query.FilterParser;
import org.fovea.search.query.HitType;
import org.fovea.search.query.SearchQuery;
import org.fovea.search.query.SearchQuery.Facet;
import org.fovea.search.query.SearchQuery.Histogram;
import org.fovea.search.query.SearchQuery.Order;
import org.fovea.search.query.SearchQuery.Sort;
import org.fovea.search.query.SearchQuery.ValueFacet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link SearchIndex} does. An adapter's test gives an empty index. */
public abstract class SearchIndexContract {
  protected static final SnapshotKey ONE = new SnapshotKey("study-1", 1, "aa");
  protected static final SnapshotKey TWO = new SnapshotKey("study-2", 1, "bb");
  protected static final Readable ALL = new Readable(Set.of(ONE, TWO));

  private SearchIndex index;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"gene symbol\" = CDK5RAP2'|w1 w2",
        "'\"GENE  SYMBOL\" = \"ＣＤＫ5rap2\"'|w1 w2",
        "'\"Gene Symbol\" != CDK5RAP2'|w3",
        "'not \"Gene Symbol\" = CDK5RAP2'|w3 w4 x1",
        "'\"Gene Symbol\" in (CEP215, PCNT)'|w1 w3",
        "'\"Gene Symbol\" contains 5rap'|w1 w2",
        "'\"Gene Symbol\" prefix PC'|w3",
        "'\"Gene Symbol\" prefix CNT'|''",
        "'count exists'|w1 w2 w3",
        "'Note exists'|''",
        "'count < 118'|w2",
        "'count <= 118'|w1 w2",
        "'count > -2.5'|w1 w3",
        "'count between -2.5 and 118'|w1 w2",
        "'count > 0 < 200'|w1",
        "'count > 0 cells'|w3",
        "'count = 118'|w1",
        "'count in (118, 300)'|w1 w3",
        "'count = 118 or \"Gene Symbol\" = PCNT'|w1 w3",
        "'count > 0 and \"Gene Symbol\" = PCNT'|w3",
        "'\"Characteristics [Organism]\" = \"homo sapiens\"'|x1",
        "'Organism = \"Homo Sapiens\"'|x1",
        "'study(\"Study Type\" = \"light sheet\")'|x1",
        "'screen(\"Imaging Method\" = \"spinning disk\")'|w1 w2 w3 w4",
        "'dataset(\"Imaging Method\" = \"spinning disk\" and Stage = live)'|''",
        "'study(dataset(\"Imaging Method\" = \"light sheet\")) and \"Gene Symbol\" = PCNT'|w3",
        "'not screen(\"Imaging Method\" = confocal) and \"Gene Symbol\" exists'|w1 w2 w3"
      })
  void aFilterFindsTheWellsItMeans(String filter, String expected) {
    List<String> ids = ids(search(wells().withWhere(FilterParser.parse(filter))));
    assertEquals(words(expected), ids);
  }

  @Test
  void conditionsUnderOneDatasetMustHoldInTheSameDataset() {
    SearchQuery studies = SearchQuery.of(HitType.STUDY);
    String together = "dataset(\"Imaging Method\" = \"spinning disk\" and Stage = live)";
    String apart = "dataset(\"Imaging Method\" = \"spinning disk\") and dataset(Stage = live)";
    assertEquals(List.of(), ids(search(studies.withWhere(FilterParser.parse(together)))));
    assertEquals(List.of("s1"), ids(search(studies.withWhere(FilterParser.parse(apart)))));
  }

  @Test
  void aScreenIsADatasetOfItsKindOnly() {
    SearchQuery images = SearchQuery.of(HitType.IMAGE);
    assertEquals(
        List.of(),
        ids(
            search(
                images.withWhere(
                    FilterParser.parse("screen(\"Imaging Method\" = \"light sheet\")")))));
    assertEquals(
        List.of("i1"),
        ids(
            search(
                images.withWhere(
                    FilterParser.parse("dataset(\"Imaging Method\" = \"light sheet\")")))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "spindle|s1",
        "SPINDLE assembly|s1",
        "spindle café|''",
        "cafe|s2",
        "'\"assembly spindle\"'|''",
        "ch-tog|s2",
        "tog-ch|''",
        "'\"content screen\"'|s1",
        "'!!'|''"
      })
  void wordsAllOccurWithoutCaseAndAccents(String text, String expected) {
    SearchQuery query =
        new SearchQuery(
            HitType.STUDY,
            Optional.of(text),
            Optional.empty(),
            List.of(),
            List.of(),
            10,
            Optional.empty());
    assertEquals(words(expected), ids(search(query)));
  }

  @Test
  void facetsCountAllHitsAndShowValuesAsSent() {
    SearchResult result = search(faceted(new ValueFacet("gene symbol", 20)));
    SearchResult.FacetCounts facet = result.facets().get(0);
    assertEquals(
        List.of(
            new ValueBucket("CDK5RAP2", 2),
            new ValueBucket("CEP215", 1),
            new ValueBucket("PCNT", 1)),
        facet.buckets());
    assertEquals(2, facet.missing());
    assertEquals(5, result.total());
  }

  @Test
  void aFacetSaysWhenThereAreMoreValues() {
    SearchResult.FacetCounts facet =
        search(faceted(new ValueFacet("Gene Symbol", 1))).facets().get(0);
    assertEquals(List.of(new ValueBucket("CDK5RAP2", 2)), facet.buckets());
    assertTrue(facet.more());
  }

  @Test
  void aHistogramCountsEveryNumberOnce() {
    SearchResult.FacetCounts facet = search(faceted(new Histogram("count", 2))).facets().get(0);
    assertEquals(
        List.of(new IntervalBucket(-2.5, 148.75, 2), new IntervalBucket(148.75, 300, 1)),
        facet.buckets());
    assertEquals(2, facet.missing());
  }

  @Test
  void hitsSortByNumbersAndMissingOnesComeLastEitherWay() {
    assertEquals(
        List.of("w2", "w1", "w3", "w4", "x1"), ids(search(sorted("count", Order.ASC, 10))));
    assertEquals(
        List.of("w3", "w1", "w2", "w4", "x1"), ids(search(sorted("count", Order.DESC, 10))));
  }

  @Test
  void hitsSortByTexts() {
    assertEquals(
        List.of("w1", "w2", "w3", "w4", "x1"), ids(search(sorted("Gene Symbol", Order.ASC, 10))));
    assertEquals(
        List.of("w3", "w1", "w2", "w4", "x1"), ids(search(sorted("Gene Symbol", Order.DESC, 10))));
  }

  @ParameterizedTest
  @CsvSource({
    "count,ASC,1",
    "count,DESC,2",
    "Gene Symbol,ASC,1",
    "Gene Symbol,DESC,3",
    "Note,ASC,2"
  })
  void pagesJoinToTheWholeWithTheSameTotal(String key, Order order, int limit) {
    List<String> whole = ids(search(sorted(key, order, 10)));
    assertEquals(whole, pages(sorted(key, order, limit)));
  }

  @Test
  void pagesByRelevanceJoinToTheWhole() {
    SearchQuery query =
        new SearchQuery(
            HitType.WELL,
            Optional.of("cdk5rap2"),
            Optional.empty(),
            List.of(),
            List.of(),
            1,
            Optional.empty());
    assertEquals(Set.of("w1", "w2"), Set.copyOf(pages(query)));
  }

  @Test
  void noHitsAreGivenForALimitOfNothing() {
    SearchQuery query =
        new SearchQuery(
            HitType.WELL,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            0,
            Optional.empty());
    assertEquals(new SearchResult(List.of(), 5, List.of(), Optional.empty()), search(query));
  }

  @Test
  void keysAreListedAsSentWithKindAndCounts() {
    TermPage<KeyInfo> page = index.keys(terms("", 100), ALL);
    assertEquals(
        List.of(
            "Control Type",
            "count",
            "Gene Symbol",
            "Imaging Method",
            "Organism",
            "SNR",
            "Stage",
            "Study Type"),
        page.items().stream().map(KeyInfo::key).toList());
    assertEquals(
        new KeyInfo(
            "count",
            KeyInfo.Kind.NUMBER,
            Map.of(HitType.STUDY, 0L, HitType.DATASET, 0L, HitType.IMAGE, 0L, HitType.WELL, 3L)),
        page.items().get(1));
  }

  @Test
  void keysAndValuesComeInPages() {
    TermPage<KeyInfo> first = index.keys(terms("", 7), ALL);
    TermPage<KeyInfo> second =
        index.keys(new TermRequest("", Optional.empty(), 7, first.next()), ALL);
    assertEquals(List.of("Study Type"), second.items().stream().map(KeyInfo::key).toList());
    assertEquals(Optional.empty(), second.next());
    TermPage<ValueCount> values = index.values("Gene Symbol", terms("", 1), ALL);
    TermRequest rest = new TermRequest("", Optional.of(HitType.WELL), 5, values.next());
    assertEquals(List.of(new ValueCount("Gene Symbol", "CDK5RAP2", 2)), values.items());
    assertEquals(
        List.of(
            new ValueCount("Gene Symbol", "CEP215", 1), new ValueCount("Gene Symbol", "PCNT", 1)),
        index.values("Gene Symbol", rest, ALL).items());
  }

  @Test
  void suggestionsAreTheMostFrequentValuesOfAnyKey() {
    assertEquals(
        List.of(
            new ValueCount("Gene Symbol", "CDK5RAP2", 2),
            new ValueCount("Gene Symbol", "CEP215", 1)),
        index.suggest(terms("C", 2), ALL));
  }

  @Test
  void whatIsNotReadableIsSeenNowhere() {
    Readable onlyTwo = new Readable(Set.of(TWO));
    SearchQuery query = faceted(new ValueFacet("Gene Symbol", 20));
    SearchResult result = index.search(query, onlyTwo, Optional.empty());
    assertEquals(List.of("x1"), ids(result));
    assertEquals(1, result.total());
    assertEquals(List.of(), result.facets().get(0).buckets());
    assertEquals(1, result.facets().get(0).missing());
    assertEquals(
        List.of("Imaging Method", "Organism", "Study Type"),
        index.keys(terms("", 10), onlyTwo).items().stream().map(KeyInfo::key).toList());
    assertEquals(List.of(), index.values("Gene Symbol", terms("", 10), onlyTwo).items());
    assertEquals(List.of(), index.suggest(terms("cdk", 10), onlyTwo));
    assertEquals(0, index.search(query, Readable.NOTHING, Optional.empty()).total());
  }

  @Test
  void aParentThatIsNotReadableFulfilsNothing() {
    SearchQuery query =
        wells()
            .withWhere(FilterParser.parse("not study(\"Study Type\" = \"high content screen\")"));
    assertEquals(
        List.of("x1"), ids(index.search(query, new Readable(Set.of(TWO)), Optional.empty())));
  }

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

  private void fill(SnapshotKey snapshot, Docs... documents) {
    try (SnapshotLoad load = index.load(snapshot)) {
      Arrays.stream(documents).map(Docs::build).forEach(load::add);
      load.complete();
    }
  }

  private SearchResult search(SearchQuery query) {
    return index.search(query, ALL, Optional.empty());
  }

  private List<String> pages(SearchQuery query) {
    List<String> found = new ArrayList<>();
    Optional<Position> after = Optional.empty();
    long total = search(query).total();
    do {
      SearchResult page = index.search(query, ALL, after);
      assertEquals(total, page.total());
      found.addAll(ids(page));
      after = page.next();
    } while (after.isPresent());
    return found;
  }

  private static SearchQuery wells() {
    return SearchQuery.of(HitType.WELL);
  }

  private static SearchQuery faceted(Facet facet) {
    return new SearchQuery(
        HitType.WELL,
        Optional.empty(),
        Optional.empty(),
        List.of(facet),
        List.of(),
        10,
        Optional.empty());
  }

  private static SearchQuery sorted(String key, Order order, int limit) {
    return new SearchQuery(
        HitType.WELL,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(new Sort(key, order)),
        limit,
        Optional.empty());
  }

  private static TermRequest terms(String prefix, int limit) {
    return new TermRequest(prefix, Optional.empty(), limit, Optional.empty());
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::id).toList();
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.split(" "));
  }
}
