package org.fovea.ingest.assembly;

/** Where an image belongs whose file is in no dataset by its own entry. */
public enum Unlisted {
  /** To the dataset whose folder the file lies in, or to the only one. */
  BY_FOLDER,
  /** To none: the form lists the files of each dataset. */
  IN_NO_DATASET
}
