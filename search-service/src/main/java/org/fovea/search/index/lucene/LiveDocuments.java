package org.fovea.search.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** The documents a query matches, to count terms in. */
final class LiveDocuments {
  private final FixedBitSet documents;

  private LiveDocuments(FixedBitSet documents) {
    this.documents = documents;
  }

  /**
   * How many of the documents have a term, and the first of them, meaningless when there is none.
   */
  record Count(long count, int witness) {}

  static LiveDocuments of(IndexSearcher searcher, Query query) throws IOException {
    FixedBitSet documents = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
    searcher.search(query, new BitCollector(documents));
    return new LiveDocuments(documents);
  }

  /** Counts the enumeration's current term. */
  Count count(TermsEnum terms) throws IOException {
    PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
    long count = 0;
    int witness = -1;
    for (int document = postings.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = postings.nextDoc()) {
      if (documents.get(document)) {
        witness = count++ == 0 ? document : witness;
      }
    }
    return new Count(count, witness);
  }

  private static final class BitCollector extends SimpleCollector {
    private final FixedBitSet documents;
    private int base;

    BitCollector(FixedBitSet documents) {
      this.documents = documents;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
      base = leaf.docBase;
    }

    @Override
    public void collect(int document) {
      documents.set(base + document);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
