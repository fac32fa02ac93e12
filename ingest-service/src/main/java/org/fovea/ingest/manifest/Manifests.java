package org.fovea.ingest.manifest;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.sql.Sql;
import org.fovea.ingest.digest.SpooledBody;
import org.fovea.ingest.submission.Submissions;

/** Takes manifests: all lines or none. */
@ApplicationScoped
public class Manifests {

  private static final String CHANGE =
      """
      update submission_file f set declared = true, declared_size = m.size, declared_sha256 = m.sha256,
        manifest_row = m.line, role = coalesce(m.role, f.role), datasets = m.datasets, attributes = m.attributes,
        state = case when f.state = 'verified' and (m.size <> f.size or m.sha256 <> f.sha256) then 'mismatch'
                     when f.state = 'mismatch' and f.upload is null and f.object_key is not null
                          and coalesce(m.size = f.size, true) and coalesce(m.sha256 = f.sha256, true) then 'verified'
                     else f.state end
      from manifest_stage m where f.submission = ? and f.path = m.path
        and (not f.declared or (f.declared_size, f.declared_sha256, coalesce(m.role, f.role), f.datasets, f.attributes)
             is distinct from (m.size, m.sha256, f.role, m.datasets, m.attributes))\
      """;
  // Nobody adds files meanwhile: the submission is locked for a change.
  private static final String ADD =
      """
      insert into submission_file (submission, path, declared, declared_size, declared_sha256, manifest_row, role,
        datasets, attributes, state)
      select ?, path, true, size, sha256, line, role, datasets, attributes, 'missing' from manifest_stage m
      where not exists (select 1 from submission_file f where f.submission = ? and f.path = m.path)\
      """;
  // What was there before may stand in another line now.
  private static final String PLACE =
      """
      update submission_file f set manifest_row = m.line from manifest_stage m
      where f.submission = ? and f.path = m.path and f.manifest_row is distinct from m.line\
      """;
  private static final String REMOVE =
      """
      delete from submission_file f where f.submission = ? and f.declared and f.upload is null and f.object_key is null
        and not exists (select 1 from manifest_stage m where m.path = f.path)\
      """;
  private static final String UNDECLARE =
      """
      update submission_file f set declared = false, declared_size = null, declared_sha256 = null, manifest_row = null
      where f.submission = ? and f.declared and not exists (select 1 from manifest_stage m where m.path = f.path)\
      """;

  private final Submissions submissions;
  private final StageLoader loader;
  private final StageRepository stage;
  private final Sql sql;
  private final ManifestConfig config;

  @Inject
  Manifests(
      Submissions submissions,
      StageLoader loader,
      StageRepository stage,
      Sql sql,
      ManifestConfig config) {
    this.submissions = submissions;
    this.loader = loader;
    this.stage = stage;
    this.sql = sql;
    this.config = config;
  }

  /** What a manifest changed. */
  public record Receipt(
      long declared,
      long added,
      long changed,
      long removed,
      long bytes,
      List<ProblemError> notes) {}

  /** The most bytes a body may have. */
  public long maxBytes() {
    return config.maxBytes();
  }

  /**
   * Replaces the manifest of a draft.
   *
   * @throws org.fovea.conventions.problem.ProblemException 422 with every bad line; nothing was
   *     changed
   */
  @Transactional
  @TransactionConfiguration(timeout = 1800)
  public Receipt replace(String submissionId, SpooledBody body, String mediaType) {
    UUID submission = submissions.changeable(submissionId).id;
    Findings findings = load(body, ManifestFormat.of(mediaType));
    stage.check(submission, findings);
    findings.requireNoErrors();
    // Removing comes first, when the lines to come need not be looked through.
    long removed = sql.update(REMOVE, submission) + sql.update(UNDECLARE, submission);
    long changed = sql.update(CHANGE, submission);
    long added = sql.update(ADD, submission, submission);
    StageRepository.Sums sums = stage.sums();
    if (added < sums.lines()) {
      sql.update(PLACE, submission);
    }
    submissions.touch(submission);
    return new Receipt(sums.lines(), added, changed, removed, sums.bytes(), findings.notes());
  }

  private Findings load(SpooledBody body, ManifestFormat format) {
    try (InputStream bytes = body.open()) {
      return loader.load(bytes, format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
