package org.fovea.ingest.manifest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.contract.content.Attribute;
import org.fovea.ingest.path.FilePath;

/** A file to come, as its line declares it. */
record ManifestLine(
    long row,
    FilePath path,
    OptionalLong size,
    Optional<String> sha256,
    Optional<String> role,
    List<String> datasets,
    List<Attribute> attributes) {}
