package org.fovea.conventions.access;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.fovea.contract.event.ApiKeyState;
import org.fovea.contract.event.PrincipalState;
import org.fovea.contract.event.Topics;
import org.fovea.conventions.event.ConsumerPositions;
import org.fovea.conventions.event.EventHandler;
import org.fovea.conventions.event.EventsConfig;
import org.fovea.conventions.event.HandlerSource;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.conventions.sql.Sql;
import org.jboss.logging.Logger;

/**
 * Follows {@code fovea.access} into the directory and knows how fresh the directory is. A service
 * is not ready before it has caught up once, and trusts no credential when it was last in step too
 * long ago: a revocation might have been missed.
 */
@ApplicationScoped
class AccessFeed implements HandlerSource {

  private static final Logger LOG = Logger.getLogger(AccessFeed.class);
  private static final long CHECK_SECONDS = 30;

  private final AccessDirectory directory;
  private final ConsumerPositions positions;
  private final AccessConfig config;
  private final EventsConfig events;
  private final Sql sql;
  private volatile Instant inStep = Instant.EPOCH;
  private volatile boolean caughtUp;

  @Inject
  AccessFeed(
      AccessDirectory directory,
      ConsumerPositions positions,
      AccessConfig config,
      EventsConfig events,
      Sql sql) {
    this.directory = directory;
    this.positions = positions;
    this.config = config;
    this.events = events;
    this.sql = sql;
  }

  @Override
  public List<EventHandler<?>> handlers() {
    return local()
        ? List.of()
        : List.of(
            AccessHandler.of(PrincipalState.class, directory::store),
            AccessHandler.of(ApiKeyState.class, directory::store));
  }

  /** Whether the directory has held everything since this process started. */
  boolean caughtUp() {
    return local() || caughtUp;
  }

  /** Whether credentials may be judged by the directory. */
  boolean trusted() {
    return local() || inStep.isAfter(Instant.now().minus(config.maxAge()));
  }

  static ProblemException notTrusted() {
    return new ProblemException(
            StandardProblem.UNAVAILABLE, "Credentials cannot be checked just now.")
        .withHeader("Retry-After", "5");
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void check() {
    if (local() || caughtUp && inStep.isAfter(Instant.now().minusSeconds(CHECK_SECONDS))) {
      return;
    }
    try {
      remember();
    } catch (RuntimeException e) {
      LOG.debugf("cannot tell whether access is in step: %s", e.getMessage());
    }
  }

  private void remember() {
    if (inStep == Instant.EPOCH) {
      inStep = lastInStep();
    }
    Instant asked = Instant.now();
    if (positions.atEndOf(Topics.ACCESS)) {
      sql.update(
          """
          insert into access_feed (caught_up_at) values (clock_timestamp())
          on conflict (single) do update set caught_up_at = excluded.caught_up_at\
          """);
      inStep = asked;
      caughtUp = true;
    }
  }

  /** What the process before this one knew, so that a restart while Kafka is away is no outage. */
  private Instant lastInStep() {
    return sql.first("select caught_up_at from access_feed", row -> row.getTimestamp(1).toInstant())
        .orElse(Instant.EPOCH);
  }

  private boolean local() {
    return config.source() == AccessConfig.Source.LOCAL || !events.enabled();
  }
}
