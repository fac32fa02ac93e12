package org.fovea.ingest.form.empiar;

/** The vocabularies of the form. */
final class Vocabularies {

  static final Vocabulary CATEGORY = Vocabulary.of("category");
  static final Vocabulary HEADER_FORMAT = Vocabulary.of("header-format");
  static final Vocabulary DATA_FORMAT = Vocabulary.of("data-format");
  static final Vocabulary VOXEL_TYPE = Vocabulary.of("voxel-type");
  static final Vocabulary EXPERIMENT_TYPE = Vocabulary.of("experiment-type");
  static final Vocabulary SCALE = Vocabulary.of("scale");
  static final Vocabulary RELEASE = Vocabulary.of("release");
  static final Vocabulary COUNTRY = Vocabulary.of("country");

  private Vocabularies() {}
}
