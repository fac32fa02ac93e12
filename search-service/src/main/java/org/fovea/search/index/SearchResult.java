package org.fovea.search.index;

import java.util.List;
import java.util.Optional;

/**
 * A page of hits.
 *
 * @param total number of all hits, exact
 * @param facets in the order of the query
 * @param next where the next page starts; empty on the last
 */
public record SearchResult(
    List<Hit> hits, long total, List<FacetCounts> facets, Optional<Position> next) {

  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }

  /**
   * The counts of one facet.
   *
   * @param missing hits without the key
   * @param more whether there are further values
   */
  public record FacetCounts(String key, List<Bucket> buckets, long missing, boolean more) {
    public FacetCounts {
      buckets = List.copyOf(buckets);
    }
  }

  /** A value, or an interval of numbers, and how many hits have it. */
  public sealed interface Bucket {

    long count();
  }

  /** A value as it was sent. */
  public record ValueBucket(String value, long count) implements Bucket {}

  /** Numbers from {@code from}, included, to {@code to}, included in the last interval only. */
  public record IntervalBucket(double from, double to, long count) implements Bucket {}
}
