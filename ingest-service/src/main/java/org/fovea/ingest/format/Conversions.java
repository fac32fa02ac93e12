package org.fovea.ingest.format;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.problem.IngestProblem;

/** Converts what callers send, a few at a time. Nothing is kept. */
@ApplicationScoped
class Conversions {

  private static final String SECONDS = "5";

  private final FormatConfig config;
  private final Semaphore places;

  @Inject
  Conversions(FormatConfig config) {
    this.config = config;
    this.places = new Semaphore(config.atOnce());
  }

  Converted convert(KnownForm from, KnownForm to, InputStream body, Optional<String> path) {
    if (!places.tryAcquire()) {
      throw new ProblemException(StandardProblem.UNAVAILABLE, "Other conversions are under way.")
          .withHeader("Retry-After", SECONDS);
    }
    try {
      List<SourceDocument> sent = SentDocuments.take(body, path.orElseGet(from::document), config);
      Converted converted = new Converter(from, to).convert(sent);
      requireSize(converted);
      return converted;
    } finally {
      places.release();
    }
  }

  private void requireSize(Converted converted) {
    long written = converted.documents().stream().mapToLong(each -> each.text().length()).sum();
    if (written > config.maxWritten()) {
      throw new ProblemException(
          IngestProblem.NOT_CONVERTIBLE,
          "The documents would have "
              + written
              + " characters; "
              + config.maxWritten()
              + " are answered.");
    }
  }
}
