package org.fovea.ingest.upload;

import java.util.List;
import java.util.Optional;
import org.fovea.ingest.path.PathReading;

/** A file somebody wants to send. */
record WantedFile(
    PathReading path,
    long size,
    Optional<String> sha256,
    Optional<String> crc32c,
    Optional<String> role,
    List<String> datasets) {}
