package org.fovea.bench.index;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.fovea.contract.content.Attribute;
import org.fovea.search.index.Hit;
import org.fovea.search.index.IndexDocument;
import org.fovea.search.index.Readable;
import org.fovea.search.index.SearchIndex;
import org.fovea.search.index.SnapshotKey;
import org.fovea.search.index.SnapshotLoad;
import org.fovea.search.index.lucene.LuceneIndex;
import org.fovea.search.query.Condition;
import org.fovea.search.query.HitType;
import org.fovea.search.query.Match;
import org.fovea.search.query.Operand;
import org.fovea.search.query.SearchQuery;

/** The index of the search service, called as its projection and its resource call it. */
final class OurIndex implements MeasuredIndex {
  private static final SnapshotKey SNAPSHOT = new SnapshotKey("study", 1, "digest");
  private static final Readable READABLE = new Readable(Set.of(SNAPSHOT));
  private static final List<SearchQuery.Facet> FACETS =
      IntStream.range(0, 5)
          .<SearchQuery.Facet>mapToObj(
              key ->
                  new SearchQuery.ValueFacet(Pairs.key(key), SearchQuery.ValueFacet.DEFAULT_LIMIT))
          .toList();

  private final SearchIndex index;

  OurIndex(Path folder) {
    this.index = LuceneIndex.open(folder);
  }

  @Override
  public void fill(long images) {
    try (SnapshotLoad load = index.load(SNAPSHOT)) {
      for (long image = 0; image < images; image++) {
        load.add(document(image));
      }
      load.complete();
    }
  }

  private static IndexDocument document(long image) {
    String id = "image-" + image;
    List<Attribute> attributes =
        IntStream.range(0, Pairs.KEYS)
            .mapToObj(key -> Attribute.of(Pairs.key(key), Pairs.value(image, key)))
            .toList();
    Hit hit =
        new Hit(
            HitType.IMAGE, id, "FVA-1", 1, id, "/v1/images/" + id, "", true, attributes, List.of());
    return new IndexDocument(hit, "%010d".formatted(image), "", List.of("screenA"), List.of());
  }

  @Override
  public long ask(int key, String value) {
    return answer(key, value, List.of());
  }

  @Override
  public long askWithFacets(int key, String value) {
    return answer(key, value, FACETS);
  }

  private long answer(int key, String value, List<SearchQuery.Facet> facets) {
    Condition condition =
        new Condition.Comparison(Pairs.key(key), new Match.Is(new Operand.Text(value)));
    SearchQuery query =
        new SearchQuery(
            HitType.IMAGE,
            Optional.empty(),
            Optional.of(condition),
            facets,
            List.of(),
            SearchQuery.DEFAULT_LIMIT,
            Optional.empty());
    return index.search(query, READABLE, Optional.empty()).total();
  }

  @Override
  public void close() {
    index.close();
  }
}
