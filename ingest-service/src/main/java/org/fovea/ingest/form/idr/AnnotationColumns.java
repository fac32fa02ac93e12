package org.fovea.ingest.form.idr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fovea.ingest.form.idr.ProcessedBlock.Declared;
import org.fovea.ingest.table.Headers;
import org.fovea.ingest.table.Table;

/**
 * Which columns of an annotation are results. It is made as library, then processed results: what
 * the study file declares decides; of the rest, what follows the last column that describes the
 * layout is a result.
 */
final class AnnotationColumns {

  private final Table table;
  private final ProcessedBlock block;
  private final Set<String> libraryKeys;

  /**
   * {@code libraryKeys} are the {@link Headers#key} of the library's columns, none when the
   * annotation is alone.
   */
  AnnotationColumns(Table table, ProcessedBlock block, Set<String> libraryKeys) {
    this.table = table;
    this.block = block;
    this.libraryKeys = libraryKeys;
  }

  List<Integer> results() {
    int lastOfLayout = -1;
    for (int i = 0; i < table.headers().size(); i++) {
      if (LayoutVocabulary.describesLayout(table.headers().get(i))
          && !isDeclaredResult(table.headers().get(i))) {
        lastOfLayout = i;
      }
    }
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < table.headers().size(); i++) {
      if (isResult(table.headers().get(i), i > lastOfLayout)) {
        positions.add(i);
      }
    }
    return positions;
  }

  private boolean isResult(String header, boolean afterLayout) {
    if (header.isEmpty()
        || libraryKeys.contains(Headers.key(header))
        || LayoutVocabulary.isPhenotypeTerm(header)) {
      return false;
    }
    boolean call =
        LayoutVocabulary.isPhenotype(header)
            || LayoutVocabulary.isPhenotypeLevel(header)
            || LayoutVocabulary.isHasPhenotype(header);
    boolean tail =
        !LayoutVocabulary.describesLayout(header) && (afterLayout || !libraryKeys.isEmpty());
    return call || isDeclaredResult(header) || (tail && !isDeclaredSubject(header));
  }

  private boolean isDeclaredResult(String header) {
    return typed(header).isPresent()
        && ResultColumns.useOf(header, typed(header)) == ResultColumn.Use.VALUE;
  }

  private boolean isDeclaredSubject(String header) {
    return typed(header).isPresent() && !isDeclaredResult(header);
  }

  private Optional<Declared> typed(String header) {
    return block.of(header).filter(declared -> declared.type() != null);
  }
}
