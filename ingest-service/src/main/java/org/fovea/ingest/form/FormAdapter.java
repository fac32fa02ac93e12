package org.fovea.ingest.form;

/** One submission form. Implementations hold no state. */
public interface FormAdapter extends FormReader {

  /**
   * Whether the documents are of this form. Looks at names and first lines only, and never throws.
   */
  boolean recognises(FormInput input);
}
