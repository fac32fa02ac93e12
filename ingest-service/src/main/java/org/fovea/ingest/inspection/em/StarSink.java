package org.fovea.ingest.inspection.em;

import java.util.List;

/** Takes what a STAR file holds, in order. */
interface StarSink {

  /** A data block begins, {@code data_optics}. */
  void block(String name);

  /** A single value of the block. */
  void value(String name, String value);

  /** A table of the block begins. */
  void columns(List<String> names);

  /** A row of the table that began last, one cell for each of its columns. */
  void row(List<String> cells);
}
