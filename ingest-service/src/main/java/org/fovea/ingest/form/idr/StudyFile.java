package org.fovea.ingest.form.idr;

import java.util.List;

/** The study file, read: {@code study} holds the lines before the first component. */
record StudyFile(String path, Section study, List<Component> components) {

  StudyFile {
    components = List.copyOf(components);
  }
}
