package org.fovea.ingest.form.fovea;

import org.fovea.ingest.validation.Findings;

/**
 * Where a value stands.
 *
 * @param document path of the document
 * @param line of a companion, from 1; 0 in the native document itself
 * @param pointer JSON pointer in the document, or in the line
 */
record NativePlace(String document, long line, String pointer) {

  NativePlace member(String name) {
    return new NativePlace(
        document, line, pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
  }

  NativePlace item(int position) {
    return new NativePlace(document, line, pointer + "/" + position);
  }

  Findings.Draft mark(Findings.Draft finding) {
    Findings.Draft placed = finding.in(document).pointer(pointer);
    return line == 0 ? placed : placed.at(line);
  }
}
