package org.fovea.ingest.path;

import org.fovea.ingest.validation.Rule;
import org.fovea.ingest.validation.Severity;

/** What can be remarked on a path, whoever sends it. */
public enum PathRule implements Rule {
  SLASH_DROPPED(
      Severity.NOTE,
      "path-slash-dropped",
      "A leading or doubled slash, or a segment “.”, was dropped.",
      "Nothing: the path is taken without it."),
  UNUSUAL(
      Severity.WARNING,
      "unusual-path",
      "Some systems cannot write a name, or its letters cannot all be seen.",
      "Rename the file, if you can."),
  REPEATED(Severity.ERROR, "repeated-path", "A path is named twice.", "Name each file once."),
  SIMILAR(
      Severity.WARNING,
      "similar-paths",
      "Two paths differ only by case or Unicode form.",
      "Rename one of the files: some systems take them for one.");

  private final Entry entry;

  PathRule(Severity severity, String code, String title, String mend) {
    entry = new Entry(severity, code, title, mend);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
