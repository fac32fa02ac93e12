package org.fovea.ingest.manifest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.sql.Sql;
import org.fovea.ingest.path.PathRule;
import org.fovea.ingest.problem.IngestProblem;
import org.fovea.ingest.problem.RuleErrors;

/**
 * What can only be seen over all lines: repeated paths, files that are directories of others, names
 * that fold together.
 */
@ApplicationScoped
class StageRepository {

  private static final String REPEATED =
      """
      select path, line, first, count(*) over () as total from (
        select path, line, min(line) over (partition by path) as first from manifest_stage) s
      where line > first order by line limit ?\
      """;

  // With the slash as the least of all characters, the successor of a path that is a directory lies
  // inside it.
  private static final String DIRECTORIES =
      """
      select path, inside, line, count(*) over () as total from (
        select path, line, lead(path) over (order by translate(path, E'/\\x01', E'\\x01/') collate "C") as inside from (
          select path, line from manifest_stage
          union all
          select f.path, 0 from submission_file f where f.submission = ?
            and (f.upload is not null or f.object_key is not null)
            and not exists (select 1 from manifest_stage m where m.path = f.path)) both_sides) s
      where starts_with(inside, path || '/') order by line limit ?\
      """;

  private static final String FOLDED =
      """
      select path, other, line from (
        select path, line, lag(path) over (partition by coalesce(folded, path) order by line) as other
        from manifest_stage where exists (select 1 from manifest_stage where folded is not null)) s
      where other <> path order by line limit ?\
      """;

  private final Sql sql;
  private final ManifestConfig config;

  @Inject
  StageRepository(Sql sql, ManifestConfig config) {
    this.sql = sql;
    this.config = config;
  }

  /** A fault, and how many lines have one like it. */
  private record Fault(ProblemError told, long total) {}

  void check(UUID submission, Findings findings) {
    addAll(sql.list(REPEATED, row -> fault(row, repeated(row)), config.maxErrors()), findings);
    addAll(
        sql.list(DIRECTORIES, row -> fault(row, directory(row)), submission, config.maxErrors()),
        findings);
    sql.list(FOLDED, StageRepository::similar, config.maxNotes()).forEach(findings::add);
  }

  private static void addAll(List<Fault> faults, Findings findings) {
    faults.forEach(fault -> findings.add(fault.told()));
    faults.stream().findFirst().ifPresent(any -> findings.count(any.total() - faults.size()));
  }

  private static Fault fault(ResultSet row, ProblemError told) throws SQLException {
    return new Fault(
        told.withValue(row.getString("path")).atRow(row.getLong("line")), row.getLong("total"));
  }

  private static ProblemError repeated(ResultSet row) throws SQLException {
    return RuleErrors.of(PathRule.REPEATED)
        .withDetail("The path is also in line " + row.getLong("first") + ".");
  }

  private static ProblemError directory(ResultSet row) throws SQLException {
    return ProblemError.error(IngestProblem.PATH_CONFLICT.code())
        .withDetail("The path is a file, and a directory of " + row.getString("inside") + ".");
  }

  private static ProblemError similar(ResultSet row) throws SQLException {
    return RuleErrors.of(PathRule.SIMILAR)
        .withValue(row.getString("path"))
        .withDetail("Differs from " + row.getString("other") + " only by case or Unicode form.")
        .atRow(row.getLong("line"));
  }

  /** Number of lines, and bytes declared. */
  record Sums(long lines, long bytes) {}

  Sums sums() {
    return sql.first(
            "select count(*), coalesce(sum(size), 0)::bigint from manifest_stage",
            row -> new Sums(row.getLong(1), row.getLong(2)))
        .orElseThrow();
  }
}
