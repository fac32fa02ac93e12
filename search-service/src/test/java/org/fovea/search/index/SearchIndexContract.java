package org.fovea.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fovea.search.index.SearchResult.IntervalBucket;
import org.fovea.search.index.SearchResult.ValueBucket;
import org.fovea.search.query.FilterParser;
import org.fovea.search.query.HitType;
import org.fovea.search.query.SearchQuery;
import org.fovea.search.query.SearchQuery.Histogram;
import org.fovea.search.query.SearchQuery.Order;
import org.fovea.search.query.SearchQuery.ValueFacet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link SearchIndex} does. An adapter's test gives an empty index. */
public abstract class SearchIndexContract extends SearchIndexListingContract {
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
}
