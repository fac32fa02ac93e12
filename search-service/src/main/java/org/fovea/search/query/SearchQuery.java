package org.fovea.search.query;

import java.util.List;
import java.util.Optional;

/**
 * A whole query, already known to be within {@link QueryLimits}.
 *
 * @param text words that must all occur
 * @param limit most hits of a page, 0 for facets and total alone
 * @param cursor as the caller sent it
 */
public record SearchQuery(
    HitType type,
    Optional<String> text,
    Optional<Condition> where,
    List<Facet> facets,
    List<Sort> sort,
    int limit,
    Optional<String> cursor) {

  public static final int DEFAULT_LIMIT = 50;

  public SearchQuery {
    facets = List.copyOf(facets);
    sort = List.copyOf(sort);
  }

  /** All of a type, the first page. */
  public static SearchQuery of(HitType type) {
    return new SearchQuery(
        type,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        DEFAULT_LIMIT,
        Optional.empty());
  }

  /** The same query for hits that fulfil the condition. */
  public SearchQuery withWhere(Condition condition) {
    return new SearchQuery(type, text, Optional.of(condition), facets, sort, limit, cursor);
  }

  /** Values or numbers of a key counted over all hits. */
  public sealed interface Facet {

    String key();
  }

  /** The most frequent values, at most {@code limit}. */
  public record ValueFacet(String key, int limit) implements Facet {
    public static final int DEFAULT_LIMIT = 20;
  }

  /** Intervals of equal width between the least and the greatest number. */
  public record Histogram(String key, int bins) implements Facet {
    public static final int DEFAULT_BINS = 20;
  }

  /** A key to sort by: numbers before texts, hits without the key last in either order. */
  public record Sort(String key, Order order) {}

  /** Direction of a sort. */
  public enum Order {
    ASC,
    DESC
  }
}
