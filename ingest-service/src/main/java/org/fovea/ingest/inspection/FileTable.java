package org.fovea.ingest.inspection;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.ingest.inspection.InspectionInput.StoredFile;

/** Files of the submission by path; a worker knows them by their number. */
final class FileTable {

  private final List<StoredFile> files;
  private final Map<String, Integer> handles;

  FileTable(List<StoredFile> files) {
    this.files = files;
    this.handles = new HashMap<>(files.size() * 2);
    for (int i = 0; i < files.size(); i++) {
      handles.put(files.get(i).path(), i);
    }
  }

  int handle(String path) {
    return handles.getOrDefault(path, WorkerProtocol.NOWHERE);
  }

  StoredFile get(int handle) throws IOException {
    if (handle < 0 || handle >= files.size()) {
      throw new IOException("no file has the handle " + handle);
    }
    return files.get(handle);
  }
}
