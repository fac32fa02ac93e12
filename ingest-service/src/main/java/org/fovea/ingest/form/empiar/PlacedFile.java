package org.fovea.ingest.form.empiar;

import java.util.List;
import java.util.Optional;
import org.fovea.contract.content.FileLine;
import org.fovea.ingest.form.StoredFile;

/**
 * A stored file and where it belongs.
 *
 * @param datasets paths of its image sets: those of the manifest, else that of its directory
 * @param role declared, else told by its name; empty when nothing tells
 */
record PlacedFile(StoredFile file, Folder folder, List<String> datasets, Optional<String> role) {

  PlacedFile {
    datasets = List.copyOf(datasets);
  }

  boolean hasRole(String wanted) {
    return role.filter(wanted::equals).isPresent();
  }

  boolean isNoImage() {
    return role.isPresent() && !FileRoles.isImage(role.get());
  }

  FileLine line() {
    return file.line(FileRoles.mediaType(file.path()), role.orElse(null), datasets);
  }
}
