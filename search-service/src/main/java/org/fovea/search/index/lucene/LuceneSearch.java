package org.fovea.search.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHitCountCollector;
import org.apache.lucene.util.BytesRef;
import org.fovea.search.index.Hit;
import org.fovea.search.index.Position;
import org.fovea.search.index.Readable;
import org.fovea.search.index.SearchResult;
import org.fovea.search.index.SearchResult.FacetCounts;
import org.fovea.search.query.HitType;
import org.fovea.search.query.SearchQuery;
import org.fovea.search.query.SearchQuery.Facet;
import org.fovea.search.query.SearchQuery.Histogram;
import org.fovea.search.query.SearchQuery.ValueFacet;

/** Answers one question on one view of the index: hits, total and facets in one pass. */
final class LuceneSearch {
  private final IndexSearcher searcher;
  private final TextQueries texts;
  private final Query readable;

  LuceneSearch(IndexSearcher searcher, Analyzer analyzer, Readable readable) {
    this.searcher = searcher;
    this.texts = new TextQueries(analyzer);
    this.readable = readableBy(readable);
  }

  /** What everything is confined to. */
  static Query readableBy(Readable readable) {
    List<BytesRef> snapshots =
        readable.snapshots().stream().map(key -> new BytesRef(key.text())).toList();
    return new TermInSetQuery(Fields.SNAPSHOT, snapshots);
  }

  SearchResult answer(SearchQuery query, Optional<Position> after) throws IOException {
    List<FacetCounter> facets = query.facets().stream().map(LuceneSearch::counter).toList();
    Query wanted = queryOf(query);
    if (query.limit() == 0) {
      TotalHitCountCollector total = new TotalHitCountCollector();
      collect(wanted, total, facets);
      return new SearchResult(List.of(), total.getTotalHits(), counts(facets), Optional.empty());
    }
    HitOrder order = HitOrder.of(query);
    TopFieldCollector top =
        new TopFieldCollectorManager(
                order.sort(),
                query.limit() + 1,
                after.map(order::decode).orElse(null),
                Integer.MAX_VALUE)
            .newCollector();
    collect(wanted, top, facets);
    return page(top.topDocs(), query.limit(), order, counts(facets));
  }

  private SearchResult page(TopDocs top, int limit, HitOrder order, List<FacetCounts> facets)
      throws IOException {
    ScoreDoc[] found = top.scoreDocs;
    StoredFields stored = searcher.storedFields(); // keeps the block it has unpacked
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < Math.min(limit, found.length); i++) {
      hits.add(HitCodec.read(stored, found[i].doc));
    }
    Optional<Position> next =
        found.length > limit ? Optional.of(order.encode(found[limit - 1])) : Optional.empty();
    return new SearchResult(hits, top.totalHits.value, facets, next);
  }

  private Query queryOf(SearchQuery query) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new TermQuery(new Term(Fields.TYPE, query.type().label())), Occur.FILTER);
    all.add(readable, Occur.FILTER);
    if (query.text().isPresent()) {
      all.add(texts.of(query.text().get()), Occur.MUST);
    }
    if (query.where().isPresent()) {
      all.add(new ConditionQueries(this::collectColumn).of(query.where().get()), Occur.FILTER);
    }
    return all.build();
  }

  /** Filters of the type, for counting terms. */
  static Query ofType(HitType type, Query readable) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.TYPE, type.label())), Occur.FILTER)
        .add(readable, Occur.FILTER)
        .build();
  }

  private void collect(Query wanted, Collector hits, List<FacetCounter> facets) throws IOException {
    List<Collector> collectors = new ArrayList<>(facets);
    collectors.add(hits);
    searcher.search(wanted, MultiCollector.wrap(collectors));
  }

  private List<FacetCounts> counts(List<FacetCounter> facets) throws IOException {
    List<FacetCounts> counts = new ArrayList<>();
    for (FacetCounter facet : facets) {
      counts.add(facet.counts(searcher));
    }
    return counts;
  }

  private static FacetCounter counter(Facet facet) {
    return facet instanceof Histogram histogram
        ? new IntervalCounter(histogram)
        : new ValueCounter((ValueFacet) facet);
  }

  private Set<BytesRef> collectColumn(Query query, String column) throws IOException {
    Set<BytesRef> found = new HashSet<>();
    Query confined =
        new BooleanQuery.Builder().add(query, Occur.FILTER).add(readable, Occur.FILTER).build();
    searcher.search(confined, new ColumnCollector(column, found));
    return found;
  }

  private static final class ColumnCollector extends SimpleCollector {
    private final String column;
    private final Set<BytesRef> found;
    private SortedDocValues values;

    ColumnCollector(String column, Set<BytesRef> found) {
      this.column = column;
      this.found = found;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      values = DocValues.getSorted(leaf.reader(), column);
    }

    @Override
    public void collect(int document) throws IOException {
      if (values.advanceExact(document)) {
        found.add(BytesRef.deepCopyOf(values.lookupOrd(values.ordValue())));
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
