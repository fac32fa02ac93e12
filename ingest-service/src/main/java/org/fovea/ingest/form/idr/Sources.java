package org.fovea.ingest.form.idr;

import java.util.List;
import java.util.Optional;
import org.fovea.ingest.table.Table;

/**
 * The tables a screen or experiment is read from.
 *
 * @param layout libraries (or assays) that describe wells (or images), else the annotation
 * @param annotation the curated table, when there is one
 * @param processed results tables with what the study file says of them
 * @param block what the study file says of results that only the annotation holds
 */
record Sources(
    List<Table> layout,
    Optional<Table> annotation,
    List<Processed> processed,
    ProcessedBlock block) {

  /** A results table. */
  record Processed(Table table, ProcessedBlock block) {}

  boolean isAnnotationLayout() {
    return annotation.isPresent() && layout.contains(annotation.get());
  }

  boolean areResultsInAnnotation() {
    return processed.isEmpty() && annotation.isPresent();
  }
}
