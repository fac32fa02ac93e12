package org.fovea.ingest.form.idr;

import org.fovea.contract.content.ResultTableLine.Column;

/**
 * A column of a results table.
 *
 * @param source its position in the document
 * @param use what its cells are
 * @param numbers how its cells read
 * @param column as it stands in the record
 */
record ResultColumn(int source, Use use, Numbers numbers, Column column) {

  /** What the cells are. */
  enum Use {
    /** Says which well, reagent or gene the row is about: the library's to say. */
    SUBJECT,
    /** A result. */
    VALUE,
    /** The name of a phenotype where it was called. */
    PHENOTYPE,
    /** The row's own level of its phenotypes. */
    PHENOTYPE_LEVEL
  }

  String name() {
    return column.name();
  }
}
