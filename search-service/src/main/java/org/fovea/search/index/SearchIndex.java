package org.fovea.search.index;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fovea.search.query.SearchQuery;

/**
 * An index of snapshots. Every adapter fulfils {@code SearchIndexContract}.
 *
 * <p>Laws: what is asked sees complete snapshots that are {@link Readable} and nothing else, in
 * hits, totals, facets, keys, values and suggestions. A snapshot is complete as a whole or absent,
 * whatever happens to the process.
 */
public interface SearchIndex extends AutoCloseable {

  /** Starts to load a snapshot; what an interrupted load of it left is dropped first. */
  SnapshotLoad load(SnapshotKey snapshot);

  /** Drops a snapshot; one that is not there is fine. */
  void drop(SnapshotKey snapshot);

  /** The complete snapshots, on durable storage. */
  Set<SnapshotKey> held();

  /** A page of hits, after {@code after} when it is given. */
  SearchResult search(SearchQuery query, Readable readable, Optional<Position> after);

  /** Keys by their normal form. */
  TermPage<KeyInfo> keys(TermRequest request, Readable readable);

  /** Values of a key by their normal form. */
  TermPage<ValueCount> values(String key, TermRequest request, Readable readable);

  /** The most frequent values of any key that start with the request's prefix. */
  List<ValueCount> suggest(TermRequest request, Readable readable);

  /**
   * Whether it can still be written; an index that cannot (its disk was full) must be opened anew.
   */
  boolean isOpen();

  @Override
  void close();
}
