package org.fovea.search.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.fovea.search.index.SearchResult.Bucket;
import org.fovea.search.index.SearchResult.FacetCounts;
import org.fovea.search.index.SearchResult.IntervalBucket;
import org.fovea.search.query.SearchQuery.Histogram;

/** Counts the numbers of a key in intervals of equal width; each number of a document counts. */
final class IntervalCounter extends FacetCounter {
  private final Histogram histogram;
  private final long keyNumber;
  private double[] numbers = new double[1024];
  private int size;
  private NumberColumn column;
  private long missing;

  IntervalCounter(Histogram histogram) {
    this.histogram = histogram;
    this.keyNumber = Fields.keyNumber(Fields.normalKey(histogram.key()));
  }

  @Override
  void enter(LeafReaderContext leaf) throws IOException {
    column = NumberColumn.of(leaf.reader());
  }

  @Override
  public void collect(int document) throws IOException {
    if (!column.forEach(document, keyNumber, this::add)) {
      missing++;
    }
  }

  @Override
  FacetCounts counts(IndexSearcher searcher) {
    return new FacetCounts(histogram.key(), buckets(), missing, false);
  }

  private void add(double number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = number;
  }

  private List<Bucket> buckets() {
    if (size == 0) {
      return List.of();
    }
    double least = Arrays.stream(numbers, 0, size).min().orElseThrow();
    double greatest = Arrays.stream(numbers, 0, size).max().orElseThrow();
    if (least == greatest) {
      return List.of(new IntervalBucket(least, greatest, size));
    }
    double[] bounds = bounds(least, greatest);
    long[] counts = new long[histogram.bins()];
    Arrays.stream(numbers, 0, size).forEach(number -> counts[interval(bounds, number)]++);
    List<Bucket> buckets = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      buckets.add(new IntervalBucket(bounds[i], bounds[i + 1], counts[i]));
    }
    return buckets;
  }

  /** Mixes the ends instead of adding widths: the difference of two doubles may overflow. */
  private double[] bounds(double least, double greatest) {
    int bins = histogram.bins();
    double[] bounds = new double[bins + 1];
    for (int i = 0; i <= bins; i++) {
      double share = (double) i / bins;
      bounds[i] = least * (1 - share) + greatest * share;
    }
    bounds[bins] = greatest;
    return bounds;
  }

  /** By the bounds themselves, so that every number lies in the interval it is counted in. */
  private static int interval(double[] bounds, double number) {
    int place = Arrays.binarySearch(bounds, number);
    int interval = place >= 0 ? place : -place - 2;
    return Math.max(0, Math.min(interval, bounds.length - 2));
  }
}
