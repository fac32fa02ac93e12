package org.fovea.ingest.inspection;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;

/** Hands out jobs to several threads, and makes each when it is asked for. */
final class JobQueue {
  private Iterator<Job> jobs;

  JobQueue(Iterator<Job> jobs) {
    this.jobs = jobs;
  }

  synchronized Optional<Job> poll() {
    return jobs.hasNext() ? Optional.of(jobs.next()) : Optional.empty();
  }

  /** Hands out no more. */
  synchronized void clear() {
    jobs = Collections.emptyIterator();
  }
}
