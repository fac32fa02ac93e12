package org.fovea.search.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.fovea.search.index.Hit;
import org.fovea.search.index.IndexDocument;
import org.fovea.search.index.SnapshotKey;
import org.fovea.search.index.SnapshotLoad;
import org.fovea.search.query.HitType;

/** Loads one snapshot; its marker, written last, makes it complete. */
final class LuceneLoad implements SnapshotLoad {
  private final LuceneIndex index;
  private final IndexWriter writer;
  private final SnapshotKey snapshot;
  private final KnownKeys keys = new KnownKeys();
  private DirectoryReader wells;
  private boolean wellsAdded;
  private boolean completed;

  LuceneLoad(LuceneIndex index, IndexWriter writer, SnapshotKey snapshot) {
    this.index = index;
    this.writer = writer;
    this.snapshot = snapshot;
  }

  @Override
  public void add(IndexDocument document) {
    try {
      writer.addDocument(DocumentWriter.write(snapshot, keys, document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    wellsAdded |= document.hit().type() == HitType.WELL;
  }

  /**
   * Wells are read back from the index, so that a screen of a million wells needs no memory for
   * them.
   */
  @Override
  public Optional<Hit> well(String path) {
    try {
      refresh();
      IndexSearcher searcher = new IndexSearcher(wells);
      TopDocs found = searcher.search(wellQuery(path), 1);
      return found.scoreDocs.length == 0
          ? Optional.empty()
          : Optional.of(HitCodec.read(searcher.storedFields(), found.scoreDocs[0].doc));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void complete() {
    Document marker = new Document();
    marker.add(new KeywordField(Fields.COMPLETE, snapshot.text(), Field.Store.NO));
    try {
      writer.addDocument(marker);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    completed = true;
    index.commit();
  }

  @Override
  public void close() {
    try {
      if (wells != null) {
        wells.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!completed) {
      index.drop(snapshot);
    }
  }

  private void refresh() throws IOException {
    if (wells == null) {
      wells = DirectoryReader.open(writer);
    } else if (wellsAdded) {
      DirectoryReader newer = DirectoryReader.openIfChanged(wells, writer);
      if (newer != null) {
        wells.close();
        wells = newer;
      }
    }
    wellsAdded = false;
  }

  private Query wellQuery(String path) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.WELL_PATH, path)), Occur.FILTER)
        .add(new TermQuery(new Term(Fields.SNAPSHOT, snapshot.text())), Occur.FILTER)
        .build();
  }
}
