package org.fovea.ingest.upload;

import java.util.List;
import java.util.Optional;
import org.fovea.contract.ingest.model.FileRole;
import org.fovea.contract.ingest.model.NewUpload;
import org.fovea.ingest.path.PathReading;

/** A file somebody wants to send. */
record WantedFile(
    PathReading path, long size, Optional<String> sha256, Optional<String> crc32c, Optional<String> role,
    List<String> datasets) {

  static WantedFile of(NewUpload body) {
    return new WantedFile(
        org.fovea.ingest.path.FilePath.read(body.getPath()),
        body.getSize(),
        Optional.ofNullable(body.getSha256()),
        Optional.ofNullable(body.getCrc32c()),
        Optional.ofNullable(body.getRole()).map(FileRole::toString),
        body.getDatasets() == null ? List.of() : body.getDatasets());
  }
}
