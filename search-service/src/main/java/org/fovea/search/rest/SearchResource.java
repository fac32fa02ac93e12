package org.fovea.search.rest;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.search.SearchApi;
import org.fovea.contract.search.model.HitType;
import org.fovea.contract.search.model.SearchAnswer;
import org.fovea.contract.search.model.SearchRequest;
import org.fovea.conventions.paging.Page;
import org.fovea.search.access.Visitor;
import org.fovea.search.index.Position;
import org.fovea.search.index.SearchIndex;
import org.fovea.search.index.SearchResult;
import org.fovea.search.query.FilterParser;
import org.fovea.search.query.FilterPrinter;
import org.fovea.search.query.InvalidQueryException;
import org.fovea.search.query.QueryLimits;
import org.fovea.search.query.SearchQuery;
import org.fovea.search.query.SearchQuery.Facet;
import org.fovea.search.query.SearchQuery.Histogram;
import org.fovea.search.query.SearchQuery.Order;
import org.fovea.search.query.SearchQuery.Sort;
import org.fovea.search.query.SearchQuery.ValueFacet;

/** {@code /v1/search}. */
public class SearchResource implements SearchApi {
  private final SearchIndex index;
  private final Visitor visitor;
  private final Paging paging;
  private final SearchAnswerMapper mapper;

  @Inject
  SearchResource(SearchIndex index, Visitor visitor, Paging paging, SearchAnswerMapper mapper) {
    this.index = index;
    this.visitor = visitor;
    this.paging = paging;
    this.mapper = mapper;
  }

  @Override
  public SearchAnswer search(
      HitType type,
      String q,
      String filter,
      List<String> facet,
      List<String> histogram,
      List<String> sort,
      Integer limit,
      String cursor) {
    try {
      SearchQuery query =
          new SearchQuery(
              typeOf(type),
              given(q),
              given(filter).map(FilterParser::parse),
              facets(facet, histogram),
              sort.stream().map(SearchResource::sort).toList(),
              limit,
              given(cursor));
      SearchResult result = result(query);
      Page<?> page = new Page<>(result.hits(), result.next().map(Position::named));
      return mapper.answer(result, paging.next(scope(query), page));
    } catch (InvalidQueryException refused) {
      throw SearchProblem.of(refused);
    }
  }

  @Override
  public SearchAnswer searchByTree(SearchRequest request) {
    try {
      SearchQuery query = SearchRequestMapper.queryOf(request);
      SearchResult result = result(query);
      return mapper.answer(
          result, result.next().map(last -> paging.cursor(scope(query), last.named())));
    } catch (InvalidQueryException refused) {
      throw SearchProblem.of(refused);
    }
  }

  private SearchResult result(SearchQuery query) {
    QueryLimits.DEFAULT.check(query);
    Optional<Position> after = paging.position(query.cursor(), scope(query)).map(Position::of);
    return index.search(query, visitor.readable(), after);
  }

  private static org.fovea.search.query.HitType typeOf(HitType type) {
    return Optional.ofNullable(type)
        .flatMap(given -> org.fovea.search.query.HitType.ofLabel(given.toString()))
        .orElse(org.fovea.search.query.HitType.STUDY);
  }

  private static List<Facet> facets(List<String> values, List<String> histograms) {
    List<Facet> facets = new ArrayList<>();
    values.forEach(key -> facets.add(new ValueFacet(key, ValueFacet.DEFAULT_LIMIT)));
    histograms.forEach(key -> facets.add(new Histogram(key, Histogram.DEFAULT_BINS)));
    return facets;
  }

  private static Sort sort(String key) {
    return key.startsWith("-") && key.length() > 1
        ? new Sort(key.substring(1), Order.DESC)
        : new Sort(key, Order.ASC);
  }

  private static Optional<String> given(String parameter) {
    return Optional.ofNullable(parameter).filter(text -> !text.isBlank());
  }

  /** All that decides which hits come in which order. */
  private static String scope(SearchQuery query) {
    String where = query.where().map(FilterPrinter::print).orElse("");
    return String.join(
        "\n",
        "search",
        query.type().label(),
        query.text().orElse(""),
        where,
        query.sort().toString());
  }
}
