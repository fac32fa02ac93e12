package org.fovea.ingest.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.ingest.form.FormInput;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.form.WrittenDocument;
import org.fovea.ingest.form.fovea.FoveaForm;
import org.fovea.ingest.form.fovea.FoveaWriter;
import org.fovea.ingest.problem.IngestProblem;

/**
 * Reads a study in one form and writes it in another. What is lost is found by reading again what
 * was written: no writer is believed.
 */
final class Converter {

  /** Files, wells, images and rows together. They are held as trees to be compared. */
  static final int MOST_ITEMS = 50_000;

  private static final int LARGEST_ORIGIN = 4 << 20;
  private static final String STUDY = new UUID(0, 0).toString();

  private final KnownForm from;
  private final KnownForm to;

  Converter(KnownForm from, KnownForm to) {
    this.from = from;
    this.to = to;
  }

  /**
   * The study in the other form.
   *
   * @throws ProblemException when it cannot be read, or is too large
   */
  Converted convert(List<SourceDocument> documents) {
    FormReading reading = read(from, documents);
    requireReadable(reading);
    ObjectNode before = FoveaWriter.tree(reading);
    List<WrittenDocument> origin = origin(documents);
    List<WrittenDocument> written = kept(documents, before).orElseGet(() -> write(reading, origin));
    ObjectNode after =
        FoveaWriter.tree(read(to, written.stream().map(WrittenDocument::source).toList()));
    Losses losses = Losses.between(sent(documents), before, after);
    if (from != KnownForm.FOVEA && origin.isEmpty()) {
      tellUnread(documents, before, losses);
    }
    return new Converted(written, losses, reading.report());
  }

  private void tellUnread(List<SourceDocument> documents, ObjectNode study, Losses losses) {
    KeptTexts kept = new KeptTexts(study);
    SentValues values =
        new SentValues(
            from,
            value -> {
              if (!kept.hold(value.text())) {
                losses.unread(value);
              }
            });
    documents.forEach(values::each);
  }

  // The other forms' readers keep what they do not understand, as attributes and sections.
  private ObjectNode sent(List<SourceDocument> documents) {
    return from == KnownForm.FOVEA
        ? new FoveaForm().sent(documents)
        : JsonNodeFactory.instance.objectNode();
  }

  private static FormReading read(KnownForm form, List<SourceDocument> documents) {
    FormInput sent = new FormInput(STUDY, null, documents, List.of(), List.of());
    if (!form.adapter().recognises(sent)) {
      throw new ProblemException(
          IngestProblem.NOT_CONVERTIBLE,
          "None of the documents is a study of the form “" + form.word() + "”.");
    }
    return form.adapter()
        .read(new FormInput(STUDY, null, documents, form.adapter().listed(sent), List.of()));
  }

  private static void requireReadable(FormReading reading) {
    boolean nothing =
        reading.datasets().isEmpty()
            && reading.study().attributes().isEmpty()
            && reading.study().people().isEmpty();
    if (reading.report().hasErrors() && nothing) {
      throw new ProblemException(IngestProblem.NOT_CONVERTIBLE)
          .withErrors(ConversionMapper.errors(reading.report()));
    }
    long items =
        (long) reading.files().size()
            + reading.wells().size()
            + reading.images().size()
            + reading.rows().size();
    if (items > MOST_ITEMS) {
      throw new ProblemException(
          IngestProblem.NOT_CONVERTIBLE,
          "The study has %d files, wells, images and rows; %d are converted at once."
              .formatted(items, MOST_ITEMS));
    }
  }

  /** The documents that the study came from, if they still say the same. */
  private Optional<List<WrittenDocument>> kept(List<SourceDocument> documents, ObjectNode study) {
    if (from != KnownForm.FOVEA || to == KnownForm.FOVEA) {
      return Optional.empty();
    }
    List<WrittenDocument> origin = new FoveaForm().origin(documents);
    List<SourceDocument> sources = origin.stream().map(WrittenDocument::source).toList();
    FormInput sent = new FormInput(STUDY, null, sources, List.of(), List.of());
    boolean same =
        to.adapter().recognises(sent) && FoveaWriter.tree(read(to, sources)).equals(study);
    return Optional.of(origin).filter(each -> same);
  }

  private List<WrittenDocument> write(FormReading reading, List<WrittenDocument> origin) {
    return to == KnownForm.FOVEA
        ? new FoveaWriter().write(reading, origin)
        : to.writer().orElseThrow().write(reading);
  }

  /** What a native document keeps of where it came from; none when nothing leads back there. */
  private List<WrittenDocument> origin(List<SourceDocument> documents) {
    if (to != KnownForm.FOVEA || from.writer().isEmpty()) {
      return List.of();
    }
    return from == KnownForm.FOVEA
        ? new FoveaForm().origin(documents)
        : texts(documents).orElse(List.of());
  }

  /** The documents as texts; empty when one is none, or they are too long. */
  private static Optional<List<WrittenDocument>> texts(List<SourceDocument> documents) {
    List<WrittenDocument> texts = new ArrayList<>();
    long total = 0;
    for (SourceDocument document : documents) {
      total += document.size();
      Optional<String> text = total > LARGEST_ORIGIN ? Optional.empty() : text(document);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      texts.add(new WrittenDocument(document.path(), document.mediaType(), text.get()));
    }
    return Optional.of(texts);
  }

  private static Optional<String> text(SourceDocument document) {
    try (InputStream bytes = document.content().open()) {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.readAllBytes()))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
