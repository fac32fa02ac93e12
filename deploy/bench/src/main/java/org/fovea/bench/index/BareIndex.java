package org.fovea.bench.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Lucene as a tutorial uses it: each pair is a term and a column, each value is text, what is shown
 * is stored, hits have an order. Nothing is normalised, listed or confined to a reader.
 */
final class BareIndex implements MeasuredIndex {
  private static final double BUFFER_MB = 24;
  private static final int HITS = 50;
  private static final int FACETS = 5;
  private static final int VALUES = 20;

  private final FSDirectory directory;
  private IndexSearcher searcher;

  BareIndex(Path folder) throws IOException {
    this.directory = FSDirectory.open(folder);
  }

  @Override
  public void fill(long images) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new StandardAnalyzer()).setRAMBufferSizeMB(BUFFER_MB);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (long image = 0; image < images; image++) {
        writer.addDocument(document(image));
      }
      writer.commit();
    }
    searcher = new IndexSearcher(DirectoryReader.open(directory));
  }

  private static Document document(long image) {
    Document document = new Document();
    StringBuilder shown = new StringBuilder("image-" + image);
    for (int key = 0; key < Pairs.KEYS; key++) {
      String value = Pairs.value(image, key);
      String pair = pair(key, value);
      document.add(new StringField("kv", pair, Field.Store.NO));
      document.add(new SortedSetDocValuesField("kv", new BytesRef(pair)));
      document.add(new TextField("text", value, Field.Store.NO));
      shown.append('\n').append(pair);
    }
    document.add(new SortedDocValuesField("order", new BytesRef("%010d".formatted(image))));
    document.add(
        new StoredField("hit", new BytesRef(shown.toString().getBytes(StandardCharsets.UTF_8))));
    return document;
  }

  private static String pair(int key, String value) {
    return Pairs.key(key) + "=" + value;
  }

  @Override
  public long ask(int key, String value) throws IOException {
    return hits(key, value, HITS).totalHits.value;
  }

  @Override
  public long askWithFacets(int key, String value) throws IOException {
    TopDocs hits = hits(key, value, Integer.MAX_VALUE);
    for (int facet = 0; facet < FACETS; facet++) {
      Map<String, Long> counts = new TreeMap<>();
      for (ScoreDoc hit : hits.scoreDocs) {
        count(hit.doc, Pairs.key(facet) + "=", counts);
      }
      counts.values().stream().sorted(Comparator.reverseOrder()).limit(VALUES).count();
    }
    return hits.totalHits.value;
  }

  private TopDocs hits(int key, String value, int most) throws IOException {
    TopDocs hits =
        searcher.search(
            new TermQuery(new Term("kv", pair(key, value))),
            Math.min(most, searcher.getIndexReader().maxDoc()),
            new Sort(new SortField("order", SortField.Type.STRING)));
    for (int i = 0; i < Math.min(HITS, hits.scoreDocs.length); i++) {
      searcher.storedFields().document(hits.scoreDocs[i].doc);
    }
    return hits;
  }

  private void count(int document, String prefix, Map<String, Long> counts) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    SortedSetDocValues values = leaf.reader().getSortedSetDocValues("kv");
    values.advanceExact(document - leaf.docBase);
    for (int i = values.docValueCount(); i > 0; i--) {
      String pair = values.lookupOrd(values.nextOrd()).utf8ToString();
      if (pair.startsWith(prefix)) {
        counts.merge(pair, 1L, Long::sum);
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (searcher != null) {
      searcher.getIndexReader().close();
    }
    directory.close();
  }
}
