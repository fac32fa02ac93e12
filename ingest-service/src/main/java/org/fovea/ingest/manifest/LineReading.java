package org.fovea.ingest.manifest;

import java.util.List;
import java.util.Optional;
import org.fovea.conventions.problem.ProblemError;

/** What became of a row: a line unless a finding is an error. */
record LineReading(Optional<ManifestLine> line, List<ProblemError> findings) {}
