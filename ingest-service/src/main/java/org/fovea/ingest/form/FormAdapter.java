package org.fovea.ingest.form;

import java.util.List;

/** One submission form. Implementations hold no state. */
public interface FormAdapter extends FormReader {

  /**
   * Whether the documents are of this form. Looks at names and first lines only, and never throws.
   */
  boolean recognises(FormInput input);

  /**
   * The files that the documents list, as though they were stored; digests that nobody told are
   * empty. A conversion knows files in no other way. Only for documents that are of this form.
   */
  default List<StoredFile> listed(FormInput input) {
    return List.of();
  }
}
