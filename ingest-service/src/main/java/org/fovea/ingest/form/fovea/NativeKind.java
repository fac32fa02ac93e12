package org.fovea.ingest.form.fovea;

import java.util.Optional;
import java.util.stream.Stream;

/** Kinds of things of which a study has many. */
enum NativeKind {
  DATASETS("dataset"),
  FILES("file"),
  PLATES("plate"),
  WELLS("well"),
  IMAGES("image"),
  TABLES("table"),
  ROWS("row");

  private final String definition;

  NativeKind(String definition) {
    this.definition = definition;
  }

  /** Name of the schema's definition of one. */
  String definition() {
    return definition;
  }

  /** The document's member that holds them. */
  String member() {
    return definition + "s";
  }

  static Optional<NativeKind> of(String member) {
    return Stream.of(values()).filter(kind -> kind.member().equals(member)).findFirst();
  }
}
