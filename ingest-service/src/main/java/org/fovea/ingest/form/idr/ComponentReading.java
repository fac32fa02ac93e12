package org.fovea.ingest.form.idr;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fovea.ingest.table.Table;

/**
 * A screen or experiment, read but for its pixels.
 *
 * @param layout of a screen, without plates for an experiment
 * @param images that an experiment names
 */
record ComponentReading(
    Component component,
    Sources sources,
    BulkMap bulkMap,
    ScreenLayout layout,
    List<NamedImage> images,
    List<ResultsTable> results) {

  /** An image that an assay row describes, and where the documents say it lies. */
  record NamedImage(String group, String name, List<String> paths, Subject subject) {}

  /** Columns of a layout table that are results, or terms of phenotypes, and so no attributes. */
  Set<Integer> resultPositions(Table table) {
    Set<Integer> positions = new HashSet<>();
    if (sources.isAnnotationLayout() && sources.annotation().orElseThrow() == table) {
      positions.addAll(ResultsReader.annotationResults(sources));
      for (int i = 0; i < table.headers().size(); i++) {
        if (LayoutVocabulary.isPhenotypeTerm(table.headers().get(i))) {
          positions.add(i);
        }
      }
    }
    return positions;
  }
}
