package org.fovea.metadata.intake;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fovea.contract.event.FactsRecorded;
import org.fovea.contract.event.SubmissionSubmitted;
import org.fovea.conventions.event.TraceParent;
import org.fovea.conventions.sql.Sql;

/**
 * What is to be taken in. A study's events are taken in one after the other, in the order they
 * came.
 */
@ApplicationScoped
class IntakeRepository {

  private static final String ADD =
      """
      insert into intake (event_key, study, accession, version, attempt, event_type, event, traceparent, state)
      values (?, ?::uuid, ?, ?, ?, ?, ?, ?, 'WAITING') on conflict (event_key) do nothing\
      """;
  private static final String DUE =
      """
      select id, study, accession, version, event_type, event, traceparent, tries from intake i
      where state = 'WAITING' and not_before <= clock_timestamp()
        and not exists (
          select 1 from intake e where e.study = i.study and e.state = 'WAITING' and e.id < i.id
            and (i.event_type = 'facts' or e.event_type = 'submission'))
      order by coalesce(chunks - chunks_done, 0), id limit 32\
      """;

  private final Sql sql;
  private final IntakeConfig config;

  @Inject
  IntakeRepository(Sql sql, IntakeConfig config) {
    this.sql = sql;
    this.config = config;
  }

  /** Writes a submission down; the same one again changes nothing. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(SubmissionSubmitted event) {
    sql.update(
        ADD,
        "submission/" + event.operation(),
        event.study(),
        event.accession(),
        event.version(),
        event.attempt(),
        IntakeJob.SUBMISSION,
        IntakeJob.text(event),
        TraceParent.of(Span.current()));
  }

  /** Writes new facts down; the same revision again changes nothing. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(FactsRecorded event) {
    String key = "facts/%s/%d/%d".formatted(event.study(), event.version(), event.factsRevision());
    sql.update(
        ADD,
        key,
        event.study(),
        event.accession(),
        event.version(),
        null,
        IntakeJob.FACTS,
        IntakeJob.text(event),
        TraceParent.of(Span.current()));
  }

  /** What may be taken in now, the one with the fewest chunks left first. */
  List<IntakeJob> due() {
    return sql.list(
        DUE,
        row ->
            new IntakeJob(
                row.getLong("id"),
                row.getObject("study", UUID.class),
                row.getString("accession"),
                row.getInt("version"),
                row.getString("event_type"),
                row.getString("event"),
                row.getString("traceparent"),
                row.getInt("tries")));
  }

  boolean isWaiting(IntakeJob job) {
    return sql.first(
            "select 1 from intake where id = ? and state = 'WAITING'", row -> true, job.id())
        .isPresent();
  }

  void progress(IntakeJob job, int chunks, int done) {
    sql.update(
        "update intake set chunks = ?, chunks_done = ?, updated_at = now() where id = ?",
        chunks,
        done,
        job.id());
  }

  void done(IntakeJob job) {
    sql.update(
        "update intake set state = 'DONE', error = null, tries = tries + 1, updated_at = now()"
            + " where id = ?",
        job.id());
  }

  void refused(IntakeJob job, List<String> reasons) {
    sql.update(
        "update intake set state = 'REFUSED', reasons = ?, error = null, tries = tries + 1,"
            + " updated_at = now() where id = ?",
        reasons.toArray(String[]::new),
        job.id());
  }

  /** Puts a job off after a failure, longer each time. */
  void retryLater(IntakeJob job, String error) {
    long doubled = 1000L << Math.min(job.tries(), 16);
    Duration pause = Duration.ofMillis(Math.min(doubled, config.longestPause().toMillis()));
    sql.update(
        """
        update intake set tries = tries + 1, error = ?, updated_at = now(),
          not_before = clock_timestamp() + ? * interval '1 millisecond' where id = ?\
        """,
        error,
        pause.toMillis(),
        job.id());
  }
}
