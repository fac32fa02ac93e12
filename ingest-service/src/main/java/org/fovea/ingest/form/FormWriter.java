package org.fovea.ingest.form;

import java.util.List;

/** Writes the canonical record in a form. Implementations hold no state. */
@FunctionalInterface
public interface FormWriter {

  /**
   * The documents, the one that holds the study first. What the form cannot hold is left out:
   * reading them again shows what that was.
   */
  List<WrittenDocument> write(FormReading reading);
}
