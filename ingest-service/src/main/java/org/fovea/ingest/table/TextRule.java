package org.fovea.ingest.table;

import org.fovea.ingest.validation.Rule;
import org.fovea.ingest.validation.Severity;

/** What can be odd about a text or a table before its meaning is looked at. */
public enum TextRule implements Rule {
  DOCUMENT_UNREADABLE(
      Severity.ERROR,
      "document-unreadable",
      "Send the document again; a gzip file must be complete."),
  DOCUMENT_TOO_LONG(
      Severity.ERROR,
      "document-too-long",
      "Split the table, or ask the operator to give ingest more memory."),
  BYTE_ORDER_MARK(
      Severity.WARNING, "byte-order-mark", "Save the file as UTF-8 without a byte-order mark."),
  LINE_ENDS(Severity.WARNING, "line-ends", "Save the file with line feeds (Unix line ends)."),
  NOT_UTF8(
      Severity.WARNING, "not-utf8", "Save the file as UTF-8 and check the letters outside ASCII."),
  QUOTE_MENDED(Severity.WARNING, "quote-not-closed", "Close the quotation mark, or leave it out."),
  QUOTE_NOT_CLOSED(
      Severity.ERROR,
      "quote-swallows-rows",
      "Close the quotation mark: it swallows the rows that follow."),
  HEADER_MISSING(Severity.ERROR, "header-missing", "Give the table a header row."),
  HEADER_REPEATED(
      Severity.WARNING,
      "header-repeated",
      "Give each column a name of its own; columns are told by position."),
  HEADER_BLANK(Severity.WARNING, "header-blank", "Name the column: its cells cannot be searched."),
  ROW_TOO_LONG(
      Severity.WARNING,
      "row-too-long",
      "Remove the cells beyond the last column, or name their columns.");

  private final Entry entry;

  TextRule(Severity severity, String code, String mend) {
    entry = new Entry(severity, code, mend);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
