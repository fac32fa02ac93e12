package org.fovea.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fovea.search.query.FilterParser;
import org.fovea.search.query.HitType;
import org.fovea.search.query.SearchQuery;
import org.fovea.search.query.SearchQuery.ValueFacet;
import org.junit.jupiter.api.Test;

/** The half of the contract about keys, values, suggestions and who sees them. */
public abstract class SearchIndexListingContract extends SearchIndexLoadingContract {
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
}
