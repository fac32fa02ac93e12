package org.fovea.metadata.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.fovea.contract.content.ChunkRef;
import org.fovea.contract.content.ContentRoot;
import org.fovea.contract.event.FactsRecorded;
import org.fovea.contract.event.SubmissionSubmitted;
import org.fovea.conventions.content.ContentDamagedException;
import org.fovea.conventions.content.ContentReader;
import org.fovea.conventions.lease.Fence;
import org.fovea.conventions.store.ObjectMissingException;
import org.jboss.logging.Logger;

/**
 * Takes in one event, a turn of some chunks at a time; what an earlier turn or attempt loaded is
 * not loaded again.
 */
@ApplicationScoped
class Intake {

  private static final Logger LOG = Logger.getLogger(Intake.class);

  private final IntakeRepository queue;
  private final IntakeConfig config;
  private final ContentReader reader;
  private final ChunkLoader loader;
  private final VersionRecorder recorder;

  @Inject
  Intake(
      IntakeRepository queue,
      IntakeConfig config,
      ContentReader reader,
      ChunkLoader loader,
      VersionRecorder recorder) {
    this.queue = queue;
    this.config = config;
    this.reader = reader;
    this.loader = loader;
    this.recorder = recorder;
  }

  /** One turn. Damage ends the intake with a refusal, any other failure puts it off. */
  void turn(IntakeJob job, Fence fence) {
    if (!queue.isWaiting(job)) {
      return;
    }
    try {
      takeIn(job, fence);
    } catch (ContentDamagedException | ObjectMissingException damage) {
      LOG.warnf(
          "%s version %d is refused: %s", job.accession(), job.version(), damage.getMessage());
      recorder.refuse(job, List.of(damage.getMessage()), fence);
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s version %d cannot be taken in now", job.accession(), job.version());
      queue.retryLater(job, e.toString());
    }
  }

  private void takeIn(IntakeJob job, Fence fence) {
    List<String> reasons = job.isSubmission() ? rootReasons(job.submission()) : List.of();
    if (!reasons.isEmpty()) {
      recorder.refuse(job, reasons, fence);
      return;
    }
    IntakePlan plan = plan(job);
    if (load(job, plan.all(), fence)) {
      recorder.record(job, plan, fence);
    }
  }

  private List<String> rootReasons(SubmissionSubmitted event) {
    return ContentCheckRepository.root(
        reader.root(event.contentRoot(), event.contentDigest()), event);
  }

  private IntakePlan plan(IntakeJob job) {
    if (!job.isSubmission()) {
      FactsRecorded event = job.facts();
      return new IntakePlan(List.of(), facts(event.factsRoot(), event.factsDigest()));
    }
    SubmissionSubmitted event = job.submission();
    ContentRoot root = reader.root(event.contentRoot(), event.contentDigest());
    return new IntakePlan(root.chunks(), facts(event.factsRoot(), event.factsDigest()));
  }

  private List<ChunkRef> facts(String root, String digest) {
    return root == null ? List.of() : IntakePlan.factsOnly(reader.root(root, digest).chunks());
  }

  /** Loads what is missing, at most a turn's worth; whether everything is loaded now. */
  private boolean load(IntakeJob job, List<ChunkRef> chunks, Fence fence) {
    Set<String> loaded = loader.loaded(job.study());
    List<ChunkRef> missing = chunks.stream().filter(c -> loaded.add(ChunkLoader.name(c))).toList();
    List<ChunkRef> turn = missing.subList(0, Math.min(config.chunksPerTurn(), missing.size()));
    for (ChunkRef chunk : turn) {
      QuarkusTransaction.requiringNew()
          .timeout(config.chunkTimeoutSeconds())
          .run(
              () -> {
                fence.verify();
                loader.load(job.study(), chunk);
              });
    }
    queue.progress(job, chunks.size(), chunks.size() - missing.size() + turn.size());
    return turn.size() == missing.size();
  }
}
