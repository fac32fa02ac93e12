package org.fovea.conventions.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fovea.conventions.store.ObjectStore;

/** Writes content: {@code writer.forStudy(id).write(ChunkKind.WELLS, wells)}. */
@ApplicationScoped
public class ContentWriter {

  private final ObjectStore store;

  @Inject
  public ContentWriter(ObjectStore store) {
    this.store = store;
  }

  /** A writer for one study; nothing is shared between studies, not even equal chunks. */
  public StudyContentWriter forStudy(String study) {
    return new StudyContentWriter(store, study);
  }
}
