package org.fovea.ingest.form;

import java.util.Map;

/**
 * Reads a submission of any form into the canonical record, and says everything that is wrong with
 * it at once.
 *
 * <p>Made by {@code new Forms(List.of(new IdrForm()))}; holds no state and may be shared by
 * threads.
 */
public interface FormReader {

  /**
   * Never throws for what a depositor sent: faults of the documents are findings of the reading's
   * report.
   */
  FormReading read(FormInput input);

  /**
   * What the form says files are for, before anybody looks into them: roles by path. It tells the
   * inspector what the sections of a stack are.
   */
  default Map<String, String> roles(FormInput input) {
    return Map.of();
  }
}
