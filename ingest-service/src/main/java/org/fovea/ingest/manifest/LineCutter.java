package org.fovea.ingest.manifest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.ingest.problem.IngestProblem;

/** Lines of a text whose length has a limit, so that one endless line cannot fill the memory. */
final class LineCutter {

  private final BufferedReader text;
  private final int longest;

  LineCutter(Reader text, int longest) {
    this.text = new BufferedReader(text, 1 << 16);
    this.longest = longest;
  }

  /** The next line without its end, null after the last. */
  String next() throws IOException {
    StringBuilder line = new StringBuilder();
    int c = text.read();
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n'; c = text.read()) {
      if (line.length() == longest) {
        throw new ProblemException(
            IngestProblem.MANIFEST_TOO_LARGE, "A line is longer than 1 MiB.");
      }
      line.append((char) c);
    }
    return line.toString();
  }
}
