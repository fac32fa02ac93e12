package org.fovea.ingest.upload;

import java.util.List;
import java.util.Optional;
import org.fovea.conventions.problem.ProblemError;

/**
 * What became of a wanted file.
 *
 * @param path as it is kept, or as sent when it was refused
 * @param upload the session, empty when the bytes are verified already or the file was refused
 * @param problem why it was refused
 * @param notes what was mended or is unusual
 */
record Opened(
    String path,
    Optional<UploadEntity> upload,
    Optional<ProblemError> problem,
    List<ProblemError> notes) {

  static Opened refused(String path, ProblemError problem) {
    return new Opened(path, Optional.empty(), Optional.of(problem), List.of());
  }
}
