package org.fovea.search.index;

import java.util.Optional;

/** A snapshot being loaded. Closed without {@link #complete()}, it leaves nothing behind. */
public interface SnapshotLoad extends AutoCloseable {

  /** Adds a document; ids are unique in a snapshot. */
  void add(IndexDocument document);

  /** A well added before, by the path of its hit. */
  Optional<Hit> well(String path);

  /** Makes the snapshot complete and durable, for every later question. */
  void complete();

  @Override
  void close();
}
