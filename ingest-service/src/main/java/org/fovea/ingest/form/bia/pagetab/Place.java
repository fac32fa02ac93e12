package org.fovea.ingest.form.bia.pagetab;

import org.fovea.ingest.validation.Findings;

/**
 * Where something stands in its document.
 *
 * @param pointer JSON pointer, null in a text document
 * @param row line of a text document from 1, 0 in JSON
 * @param column header or key of a text document, null in JSON
 */
public record Place(String pointer, long row, String column) {

  /** Of what was never in a document. */
  public static final Place NONE = new Place(null, 0, null);

  public static Place json(String pointer) {
    return new Place(pointer, 0, null);
  }

  public static Place cell(long row, String column) {
    return new Place(null, row, column);
  }

  /** The place of a member of this JSON object; in a text document the place itself. */
  public Place member(String key) {
    return pointer == null ? this : json(pointer + "/" + escaped(key));
  }

  /** Tells a finding where this is. */
  public Findings.Draft mark(Findings.Draft finding) {
    if (pointer != null) {
      return finding.pointer(pointer);
    }
    return row == 0 ? finding : finding.at(row).column(column);
  }

  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }
}
