package org.fovea.ingest.form.idr;

/**
 * A screen or experiment of the study file.
 *
 * @param kind {@code screen} or {@code experiment}
 * @param name as sent ({@code idr0020-barr-chtog/screenA})
 * @param path its last segment, the dataset's path ({@code screenA})
 */
record Component(String kind, String name, String path, int row, Section section) {

  static final String SCREEN = "screen";
  static final String EXPERIMENT = "experiment";

  boolean isScreen() {
    return kind.equals(SCREEN);
  }

  /** {@code Screen} or {@code Experiment}, as keys begin. */
  String prefix() {
    return isScreen() ? "Screen" : "Experiment";
  }
}
