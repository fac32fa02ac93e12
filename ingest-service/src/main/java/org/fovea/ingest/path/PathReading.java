package org.fovea.ingest.path;

import java.util.List;
import java.util.Optional;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.ingest.problem.IngestProblem;

/**
 * What became of a path as sent.
 *
 * @param path empty when it was refused
 * @param findings why it was refused, or what was mended or is unusual
 */
public record PathReading(Optional<FilePath> path, List<ProblemError> findings) {

  public PathReading {
    findings = List.copyOf(findings);
  }

  /** The path; a refused one ends the call with 422 {@code invalid-path}. */
  public FilePath require() {
    return path.orElseThrow(
        () ->
            new ProblemException(IngestProblem.INVALID_PATH, findings.get(0).detail())
                .withErrors(findings));
  }
}
