package org.fovea.search.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.fovea.search.index.SearchResult.FacetCounts;

/** Counts one facet over the documents it collects. */
abstract class FacetCounter extends SimpleCollector {

  /** The counts, once all is collected. */
  abstract FacetCounts counts(IndexSearcher searcher) throws IOException;

  abstract void enter(LeafReaderContext leaf) throws IOException;

  @Override
  protected final void doSetNextReader(LeafReaderContext leaf) throws IOException {
    enter(leaf);
  }

  @Override
  public final ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
