package org.fovea.download.projection;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.fovea.contract.content.ChunkRef;
import org.fovea.contract.event.StudyState;
import org.fovea.contract.event.StudyState.State;
import org.fovea.contract.event.StudyState.Version;
import org.fovea.contract.event.StudyState.Visibility;
import org.fovea.conventions.content.ContentReader;
import org.fovea.conventions.projection.Progress;
import org.fovea.conventions.projection.StudyProjection;

/**
 * Makes what is served agree with a study's state: first all that closes, then the content, then
 * all that opens. A version is opened only in the transaction that also names all its chunks, so
 * nobody ever sees half of one.
 */
@ApplicationScoped
class DownloadProjection implements StudyProjection {
  private static final int CHUNK_SECONDS = 600;

  private final ContentReader content;
  private final ChunkLoader chunks;
  private final VersionRepository versions;

  @Inject
  DownloadProjection(ContentReader content, ChunkLoader chunks, VersionRepository versions) {
    this.content = content;
    this.chunks = chunks;
    this.versions = versions;
  }

  @Override
  public String service() {
    return "download";
  }

  @Override
  public void project(StudyState state, Progress progress) {
    List<Version> held =
        state.versions().stream().filter(version -> version.state() != State.REFUSED).toList();
    if (state.accession() == null || !transaction(() -> versions.close(state, held))) {
      return;
    }
    UUID study = UUID.fromString(state.study());
    boolean familiar = versions.isKnown(study, held);
    List<LoadedVersion> loaded =
        held.stream().map(version -> load(study, version, progress)).toList();
    if (!familiar) {
      transaction(chunks::analyze);
    }
    transaction(() -> versions.open(state, loaded));
    transaction(() -> chunks.sweep(study));
  }

  private LoadedVersion load(UUID study, Version version, Progress progress) {
    if (version.visibility() == Visibility.CLOSED) {
      return new LoadedVersion(version, List.of());
    }
    List<ChunkRef> wanted =
        new ArrayList<>(content.root(version.contentRoot(), version.contentDigest()).chunks());
    if (version.factsRoot() != null) {
      wanted.addAll(content.root(version.factsRoot(), version.factsDigest()).chunks());
    }
    wanted.removeIf(chunk -> !chunks.wants(chunk.kind()));
    return new LoadedVersion(
        version, wanted.stream().distinct().map(chunk -> load(study, chunk, progress)).toList());
  }

  /** A chunk that is there but not done is one an operator wants anew. */
  private long load(UUID study, ChunkRef chunk, Progress progress) {
    Optional<Long> known = chunks.find(study, chunk);
    if (known.isPresent() && progress.isDone(chunk)) {
      return known.get();
    }
    return QuarkusTransaction.requiringNew()
        .timeout(CHUNK_SECONDS)
        .call(
            () -> {
              long id = chunks.load(study, chunk);
              progress.chunkDone(chunk);
              return id;
            });
  }

  private static boolean transaction(Callable<Boolean> work) {
    return QuarkusTransaction.requiringNew().timeout(CHUNK_SECONDS).call(work);
  }

  /** A version and the chunks of its content; none of a closed one. */
  record LoadedVersion(Version version, List<Long> chunks) {}
}
