package org.fovea.ingest.inspection;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.fovea.conventions.thread.DaemonThreads;
import org.fovea.ingest.disk.DiskList;
import org.fovea.ingest.inspection.Job.Kind;

/** One run of the inspector. What a round of jobs brings to light is the next round's jobs. */
final class Inspection implements AutoCloseable {

  private final InspectionPlan plan;
  private final FileTable table;
  private final Consumer<Progress> progress;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(new DaemonThreads("inspection"));
  private final ExecutorService threads;
  private final List<Worker> workers = new ArrayList<>();

  private final List<InspectedFile> files = new DiskList<>(new TypeReference<>() {});
  private final Set<String> members = new HashSet<>();
  private final Map<String, String> claims = new LinkedHashMap<>();
  private final List<Job> next = new ArrayList<>();
  private int done;
  private int total;

  Inspection(InspectionConfig config, InspectionInput input, Consumer<Progress> progress) {
    this.plan = new InspectionPlan(input.files());
    this.progress = progress;
    this.threads =
        Executors.newFixedThreadPool(config.processes(), new DaemonThreads("inspection"));
    this.table = new FileTable(input.files());
    for (int i = 0; i < config.processes(); i++) {
      workers.add(new Worker(config, table, input.source(), clock));
    }
  }

  List<InspectedFile> run() {
    plan.withoutReader().forEach(files::add);
    round((int) plan.jobs().count(), plan.jobs().iterator());
    while (!next.isEmpty() || !claims.isEmpty()) {
      List<Job> jobs = new ArrayList<>(next);
      next.clear();
      if (jobs.isEmpty()) {
        jobs.addAll(settleClaims());
      }
      round(jobs.size(), jobs.iterator());
    }
    return PathOrder.of(files, table);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    clock.shutdownNow();
    workers.forEach(Worker::close);
  }

  private void round(int count, Iterator<Job> jobs) {
    total += count;
    JobQueue queue = new JobQueue(jobs);
    List<Future<?>> running = new ArrayList<>();
    for (Worker worker : workers.subList(0, Math.min(workers.size(), count))) {
      running.add(threads.submit(() -> drain(queue, worker)));
    }
    running.forEach(Inspection::await);
  }

  private void drain(JobQueue queue, Worker worker) {
    try {
      for (Optional<Job> job = queue.poll(); job.isPresent(); job = queue.poll()) {
        take(job.get(), worker.run(job.get()));
      }
    } finally {
      queue.clear(); // when one fails, the others need not go on
    }
  }

  private synchronized void take(Job job, Findings findings) {
    files.addAll(findings.files());
    members.addAll(findings.members());
    next.addAll(findings.further());
    if (findings.memberOf() != null) {
      claims.put(job.path(), findings.memberOf());
    }
    if (findings.container()) {
      next.addAll(plan.below(job.path()));
    }
    progress.accept(new Progress(++done, total, job.path()));
  }

  /**
   * A file that names another as its set's first must be used by it; one that is not stands for
   * itself.
   */
  private List<Job> settleClaims() {
    List<Job> alone = new ArrayList<>();
    for (String path : claims.keySet()) {
      if (members.contains(path)) {
        files.add(InspectedFile.readable(path, "OME-TIFF", List.of()));
      } else {
        alone.add(Job.of(Kind.TIFF_ALONE, path));
      }
    }
    claims.clear();
    return alone;
  }

  private static void await(Future<?> running) {
    try {
      running.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The inspection was interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
  }
}
