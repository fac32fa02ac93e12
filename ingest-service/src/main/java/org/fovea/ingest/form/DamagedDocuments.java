package org.fovea.ingest.form;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipException;
import org.fovea.conventions.stream.BoundedInput.TooLongException;
import org.fovea.ingest.table.TextRule;
import org.fovea.ingest.validation.Findings;

/**
 * Tells which documents no form can recognise because their compression is damaged. A store that
 * fails is no fault of a document.
 */
final class DamagedDocuments {

  private DamagedDocuments() {}

  static void report(SourceDocument document, Findings findings) {
    try (InputStream bytes = document.text().streamed().bytes()) {
      bytes.transferTo(OutputStream.nullOutputStream());
    } catch (ZipException | EOFException e) {
      findings
          .of(TextRule.DOCUMENT_UNREADABLE)
          .in(document.path())
          .say("The document is gzipped and its compression is damaged: " + e.getMessage() + ".");
    } catch (TooLongException e) {
      findings
          .of(TextRule.DOCUMENT_TOO_LONG)
          .in(document.path())
          .say("The document unpacks to more than is read of one.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
