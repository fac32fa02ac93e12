package org.fovea.ingest.inspection;

import java.io.IOException;
import java.util.List;
import org.fovea.ingest.disk.ByPath;
import org.fovea.ingest.inspection.InspectionInput.StoredFile;

/** Files of the submission by path; a worker knows them by their number. */
final class FileTable {

  private final ByPath<StoredFile> files;

  FileTable(List<StoredFile> files) {
    this.files = ByPath.of(files, StoredFile::path);
  }

  int handle(String path) {
    int position = files.position(path);
    return position < 0 ? WorkerProtocol.NOWHERE : position;
  }

  StoredFile get(int handle) throws IOException {
    if (handle < 0 || handle >= files.size()) {
      throw new IOException("no file has the handle " + handle);
    }
    return files.at(handle);
  }

  /**
   * Where a file, or the first file of a group, stands in the order of paths; a path of neither
   * stands last.
   */
  int rank(String path) {
    int position =
        path.endsWith("/")
            ? files.from(path.substring(0, path.length() - 1))
            : files.position(path);
    return position < 0 ? files.size() : position;
  }
}
