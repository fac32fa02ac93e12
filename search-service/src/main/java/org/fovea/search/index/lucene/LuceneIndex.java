package org.fovea.search.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.fovea.search.index.KeyInfo;
import org.fovea.search.index.Position;
import org.fovea.search.index.Readable;
import org.fovea.search.index.SearchIndex;
import org.fovea.search.index.SearchResult;
import org.fovea.search.index.SnapshotKey;
import org.fovea.search.index.SnapshotLoad;
import org.fovea.search.index.TermPage;
import org.fovea.search.index.TermRequest;
import org.fovea.search.index.ValueCount;
import org.fovea.search.query.SearchQuery;

/**
 * The index in a folder, for exactly one process: a second one is refused. An index of another
 * layout, or one that cannot be read, is dropped; the projection then fills it anew.
 */
public final class LuceneIndex implements SearchIndex {
  private static final String LAYOUT = "fovea.layout";
  private static final String CURRENT_LAYOUT = "2";
  private static final int MOST_CLAUSES = 16_384;
  private static final double BUFFER_MB = 24;

  private final Directory directory;
  private final Analyzer analyzer = new WordAnalyzer();
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private LuceneIndex(Directory directory) throws IOException {
    this.directory = directory;
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    dropUnusable(directory);
    this.writer = new IndexWriter(directory, config());
    this.searchers = new SearcherManager(writer, null);
    commit();
  }

  /**
   * Opens or makes the index in a folder; throws {@link IllegalStateException} when another process
   * has it.
   */
  public static LuceneIndex open(Path folder) {
    try {
      return new LuceneIndex(FSDirectory.open(Files.createDirectories(folder)));
    } catch (LockObtainFailedException e) {
      throw new IllegalStateException(
          "The search index in "
              + folder.toAbsolutePath()
              + " is in use by another process: Lucene allows exactly one search replica. Stop the"
              + " other one, or give this one a folder of its own (fovea.index.dir).",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot open the search index in " + folder.toAbsolutePath(), e);
    }
  }

  @Override
  public SnapshotLoad load(SnapshotKey snapshot) {
    delete(snapshot);
    return new LuceneLoad(this, writer, snapshot);
  }

  @Override
  public void drop(SnapshotKey snapshot) {
    delete(snapshot);
    commit();
  }

  @Override
  public Set<SnapshotKey> held() {
    return with(
        searcher -> {
          Set<SnapshotKey> held = new HashSet<>();
          LiveDocuments live = LiveDocuments.of(searcher, new MatchAllDocsQuery());
          Terms markers = MultiTerms.getTerms(searcher.getIndexReader(), Fields.COMPLETE);
          TermsEnum terms = markers == null ? TermsEnum.EMPTY : markers.iterator();
          while (terms.next() != null) {
            if (live.count(terms).count() > 0) {
              held.add(SnapshotKey.parse(terms.term().utf8ToString()));
            }
          }
          return held;
        });
  }

  @Override
  public SearchResult search(SearchQuery query, Readable readable, Optional<Position> after) {
    return with(searcher -> new LuceneSearch(searcher, analyzer, readable).answer(query, after));
  }

  @Override
  public TermPage<KeyInfo> keys(TermRequest request, Readable readable) {
    return with(searcher -> new TermLister(searcher, readable).keys(request));
  }

  @Override
  public TermPage<ValueCount> values(String key, TermRequest request, Readable readable) {
    return with(searcher -> new TermLister(searcher, readable).values(key, request));
  }

  @Override
  public List<ValueCount> suggest(TermRequest request, Readable readable) {
    return with(searcher -> new TermLister(searcher, readable).suggest(request));
  }

  @Override
  public boolean isOpen() {
    return writer.isOpen();
  }

  /**
   * An unfinished load stays invisible: it has no marker, and is dropped when its load starts
   * again.
   */
  @Override
  public void close() {
    try (directory;
        writer) {
      searchers.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes what was added durable and visible. */
  void commit() {
    try {
      writer.setLiveCommitData(Map.of(LAYOUT, CURRENT_LAYOUT).entrySet());
      writer.commit();
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete(SnapshotKey snapshot) {
    try {
      writer.deleteDocuments(
          new Term(Fields.SNAPSHOT, snapshot.text()), new Term(Fields.COMPLETE, snapshot.text()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private IndexWriterConfig config() {
    return new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MB);
  }

  private static boolean isUsable(Directory directory) {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return CURRENT_LAYOUT.equals(reader.getIndexCommit().getUserData().get(LAYOUT));
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Under the writer's own lock, so that nothing is taken from another process. */
  private static void dropUnusable(Directory directory) throws IOException {
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      if (!isUsable(directory)) {
        deleteFiles(directory);
      }
    }
  }

  private static void deleteFiles(Directory directory) throws IOException {
    for (String file : directory.listAll()) {
      if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
        directory.deleteFile(file);
      }
    }
  }

  private <T> T with(Question<T> question) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return question.ask(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Question<T> {
    T ask(IndexSearcher searcher) throws IOException;
  }
}
