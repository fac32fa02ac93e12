package org.fovea.download.bytes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.List;
import org.fovea.conventions.http.Answers;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;

/** Answers a request for bytes as the one contract of all byte paths says. */
@ApplicationScoped
public class ByteAnswers {
  private final Answers answers;

  @Inject
  ByteAnswers(Answers answers) {
    this.answers = answers;
  }

  /** Sets status and headers and returns what is to be sent, opened when it is read. */
  public InputStream answer(Representation bytes, Conditions conditions) {
    Verdict verdict = conditions.judge(bytes.validators(), bytes.content().length());
    if (verdict instanceof Verdict.PreconditionFailed) {
      throw new ProblemException(StandardProblem.PRECONDITION_FAILED)
          .withHeader("ETag", bytes.validators().etag());
    }
    describe(bytes);
    if (verdict instanceof Verdict.Send send) {
      return send(bytes, send.range());
    }
    answers.status(304);
    return InputStream.nullInputStream();
  }

  private void describe(Representation bytes) {
    answers.header(HttpHeaders.ETAG, bytes.validators().etag());
    answers.header("Accept-Ranges", "bytes");
    answers.header(HttpHeaders.CONTENT_TYPE, bytes.mediaType());
    answers.header(HttpHeaders.CACHE_CONTROL, bytes.audience().cacheControl());
    bytes
        .validators()
        .lastModified()
        .map(Validators::httpDate)
        .ifPresent(date -> answers.header(HttpHeaders.LAST_MODIFIED, date));
    bytes.headers().forEach(answers::header);
  }

  private InputStream send(Representation bytes, ByteRange range) {
    long length = bytes.content().length();
    if (range instanceof ByteRange.Unsatisfiable) {
      throw new ProblemException(
              StandardProblem.RANGE_NOT_SATISFIABLE, "There are " + length + " bytes.")
          .withHeader("Content-Range", "bytes */" + length);
    }
    if (range instanceof ByteRange.Part part) {
      answers.status(206);
      answers.header(
          "Content-Range", "bytes %d-%d/%d".formatted(part.first(), part.last(), length));
      return stream(bytes, part.first(), part.length());
    }
    answers.status(200);
    return stream(bytes, 0, length);
  }

  private InputStream stream(Representation bytes, long offset, long length) {
    answers.header(HttpHeaders.CONTENT_LENGTH, String.valueOf(length));
    return new SegmentedStream(List.of(bytes.content()).iterator(), offset, length);
  }
}
