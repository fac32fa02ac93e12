package org.fovea.ingest.assembly;

import org.fovea.ingest.validation.Findings;

/**
 * A row that says which part of which image a file is, in the columns of {@code images.tsv}. Rows
 * of {@code images.tsv}, of file lists and of manifests are read alike.
 */
public interface ImageRow {

  /** The cell without outer blanks; empty when it is blank, or there is no such column. */
  String text(String column);

  /** Tells a finding where the cell stands. */
  Findings.Draft mark(Findings.Draft finding, String column);

  /** The folder that paths may be relative to, with a final slash; empty for none. */
  default String folder() {
    return "";
  }
}
