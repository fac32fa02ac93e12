package org.fovea.search.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.fovea.search.index.SearchResult.Bucket;
import org.fovea.search.index.SearchResult.FacetCounts;
import org.fovea.search.index.SearchResult.ValueBucket;
import org.fovea.search.query.SearchQuery.ValueFacet;

/**
 * Counts the values of a key. Each value remembers one document that has it, from which it is shown
 * as sent.
 */
final class ValueCounter extends FacetCounter {
  private final ValueFacet facet;
  private final String key;
  private final long keyNumber;
  private final Map<String, Tally> tallies = new HashMap<>();
  private final List<Segment> segments = new ArrayList<>();
  private Segment current;
  private long missing;

  ValueCounter(ValueFacet facet) {
    this.facet = facet;
    this.key = Fields.normalKey(facet.key());
    this.keyNumber = Fields.keyNumber(key);
  }

  /** Counts by offset in one segment. */
  private record Segment(
      int base, KeyOrdinals values, NumberColumn numbers, int[] counts, int[] witnesses) {}

  /** A value's count over all segments, and a document that has it. */
  private record Tally(long count, int witness) {
    Tally plus(long more) {
      return new Tally(count + more, witness);
    }
  }

  @Override
  void enter(LeafReaderContext leaf) throws IOException {
    KeyOrdinals values = KeyOrdinals.of(leaf.reader(), key);
    current =
        new Segment(
            leaf.docBase,
            values,
            NumberColumn.of(leaf.reader()),
            new int[values.size()],
            new int[values.size()]);
    segments.add(current);
  }

  @Override
  public void collect(int document) throws IOException {
    Segment segment = current;
    boolean found =
        segment
            .values()
            .forEach(
                document,
                offset -> {
                  if (segment.counts()[offset]++ == 0) {
                    segment.witnesses()[offset] = segment.base() + document;
                  }
                });
    if (!found && !segment.numbers().forEach(document, keyNumber, number -> {})) {
      missing++;
    }
  }

  @Override
  FacetCounts counts(IndexSearcher searcher) throws IOException {
    for (Segment segment : segments) {
      merge(segment);
    }
    Comparator<Map.Entry<String, Tally>> most =
        Comparator.comparing(entry -> -entry.getValue().count());
    List<Map.Entry<String, Tally>> sorted =
        tallies.entrySet().stream().sorted(most.thenComparing(Map.Entry::getKey)).toList();
    List<Bucket> buckets = new ArrayList<>();
    for (Map.Entry<String, Tally> entry :
        sorted.subList(0, Math.min(facet.limit(), sorted.size()))) {
      String shown =
          AsSent.value(
              HitCodec.read(searcher.storedFields(), entry.getValue().witness()), entry.getKey());
      buckets.add(new ValueBucket(shown, entry.getValue().count()));
    }
    return new FacetCounts(facet.key(), buckets, missing, sorted.size() > facet.limit());
  }

  private void merge(Segment segment) throws IOException {
    for (int offset = 0; offset < segment.counts().length; offset++) {
      int count = segment.counts()[offset];
      if (count > 0) {
        Tally counted = new Tally(count, segment.witnesses()[offset]);
        tallies.merge(
            segment.values().term(offset).utf8ToString(),
            counted,
            (tally, more) -> tally.plus(more.count()));
      }
    }
  }
}
