package org.fovea.ingest.table;

import org.fovea.ingest.validation.Rule;
import org.fovea.ingest.validation.Severity;

/** What can be odd about a text or a table before its meaning is looked at. */
public enum TextRule implements Rule {
  DOCUMENT_UNREADABLE(
      Severity.ERROR,
      "document-unreadable",
      "A document cannot be read at all.",
      "Send the document again; a gzip file must be complete."),
  DOCUMENT_TOO_LONG(
      Severity.ERROR,
      "document-too-long",
      "A document is larger than the service holds.",
      "Split the table, or ask the operator to give ingest more memory."),
  BYTE_ORDER_MARK(
      Severity.WARNING,
      "byte-order-mark",
      "A text begins with a byte-order mark.",
      "Save the file as UTF-8 without a byte-order mark."),
  LINE_ENDS(
      Severity.WARNING,
      "line-ends",
      "A text has line ends other than line feeds.",
      "Save the file with line feeds (Unix line ends)."),
  NOT_UTF8(
      Severity.WARNING,
      "not-utf8",
      "A text is not UTF-8; another encoding was assumed.",
      "Save the file as UTF-8 and check the letters outside ASCII."),
  NOT_STORABLE(
      Severity.ERROR,
      "text-not-storable",
      "A text holds a character that nobody can store.",
      "Take out NUL (U+0000) and halves of surrogate pairs, or write the letters that were meant."),
  QUOTE_MENDED(
      Severity.WARNING,
      "quote-not-closed",
      "A quotation mark is not closed on its line; it was taken as a letter.",
      "Close the quotation mark, or leave it out."),
  QUOTE_NOT_CLOSED(
      Severity.ERROR,
      "quote-swallows-rows",
      "A quotation mark that is not closed hides the rows after it.",
      "Close the quotation mark: it swallows the rows that follow."),
  HEADER_MISSING(
      Severity.ERROR,
      "header-missing",
      "A table has no header row.",
      "Give the table a header row."),
  HEADER_REPEATED(
      Severity.WARNING,
      "header-repeated",
      "Two columns of a table have the same name.",
      "Give each column a name of its own; columns are told by position."),
  HEADER_BLANK(
      Severity.WARNING,
      "header-blank",
      "A column with values has no name.",
      "Name the column: its cells cannot be searched."),
  ROW_TOO_LONG(
      Severity.WARNING,
      "row-too-long",
      "A row has more cells than the table has columns.",
      "Remove the cells beyond the last column, or name their columns.");

  private final Entry entry;

  TextRule(Severity severity, String code, String title, String mend) {
    entry = new Entry(severity, code, title, mend);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
