package org.fovea.search.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fovea.search.query.Condition;
import org.fovea.search.query.FilterParser;
import org.fovea.search.query.FilterPrinter;
import org.fovea.search.query.HitType;
import org.fovea.search.query.Match;
import org.fovea.search.query.Operand;
import org.fovea.search.query.SearchQuery;
import org.fovea.search.query.SearchQuery.Facet;
import org.fovea.search.query.SearchQuery.ValueFacet;

/** What stands in the form of the page. */
record PageQuery(HitType type, String text, String filter, String cursor) {
  private static final int LIMIT = 24;
  private static final int FACET_LIMIT = 8;
  private static final List<String> STUDY_FACETS =
      List.of("Organism", "Study Type", "Keyword", "License");
  private static final List<String> DATASET_FACETS =
      List.of("Dataset Kind", "Screen Imaging Method", "Screen Type", "Phenotype");
  private static final List<String> PLATE_FACETS =
      List.of("Gene Symbol", "Phenotype", "Control Type", "Organism", "Plate");

  SearchQuery query() {
    return new SearchQuery(
        type,
        Optional.of(text).filter(words -> !words.isBlank()),
        Optional.of(filter).filter(line -> !line.isBlank()).map(FilterParser::parse),
        facets(),
        List.of(),
        LIMIT,
        Optional.of(cursor).filter(place -> !place.isBlank()));
  }

  /** The page for hits of another type. */
  String linkTo(HitType other) {
    return link(other, filter, "");
  }

  /** The page for the hits that also have this value. */
  String linkTo(String key, String value) {
    Condition one = new Condition.Comparison(key, new Match.Is(new Operand.Text(value)));
    if (filter.isBlank()) {
      return link(type, FilterPrinter.print(one), "");
    }
    return link(
        type, FilterPrinter.print(new Condition.All(List.of(FilterParser.parse(filter), one))), "");
  }

  /** The next page. */
  String linkToNext(String next) {
    return link(type, filter, next);
  }

  private String link(HitType linked, String linkedFilter, String linkedCursor) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("type", linked.label());
    parameters.put("q", text);
    parameters.put("filter", linkedFilter);
    parameters.put("cursor", linkedCursor);
    return "/?"
        + parameters.entrySet().stream()
            .filter(entry -> !entry.getValue().isBlank())
            .map(
                entry ->
                    entry.getKey()
                        + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }

  private List<Facet> facets() {
    List<String> keys =
        switch (type) {
          case STUDY -> STUDY_FACETS;
          case DATASET -> DATASET_FACETS;
          case IMAGE, WELL -> PLATE_FACETS;
        };
    return keys.stream().<Facet>map(key -> new ValueFacet(key, FACET_LIMIT)).toList();
  }
}
