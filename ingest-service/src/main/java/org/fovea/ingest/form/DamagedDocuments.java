package org.fovea.ingest.form;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipException;
import org.fovea.conventions.stream.BoundedInput.TooLongException;
import org.fovea.ingest.table.TextRule;
import org.fovea.ingest.table.TextSource;
import org.fovea.ingest.validation.Findings;

/**
 * Tells which documents nobody can read because their compression is damaged. Looks no further into
 * one than this process could hold of it. A store that fails is no fault of a document.
 */
final class DamagedDocuments {

  private DamagedDocuments() {}

  static void report(SourceDocument document, Findings findings) {
    try {
      if (document.text().isPacked()) {
        unpack(document.text());
      }
    } catch (ZipException | EOFException e) {
      findings
          .of(TextRule.DOCUMENT_UNREADABLE)
          .in(document.path())
          .say("The document is gzipped and its compression is damaged: " + e.getMessage() + ".");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unpack(TextSource packed) throws IOException {
    try (InputStream bytes = packed.bytes()) {
      bytes.transferTo(OutputStream.nullOutputStream());
    } catch (TooLongException whoeverReadsItTells) {
      return;
    }
  }
}
