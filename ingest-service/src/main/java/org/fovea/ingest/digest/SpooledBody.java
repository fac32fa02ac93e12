package org.fovea.ingest.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.ingest.problem.IngestProblem;

/**
 * A request body on local disk until it is closed, with its digests. It is taken whole before any
 * transaction starts, so that a slow sender holds no lock and a broken one leaves nothing.
 */
public final class SpooledBody implements AutoCloseable {

  private final Path file;
  private final Digests digests;

  private SpooledBody(Path file, Digests digests) {
    this.file = file;
    this.digests = digests;
  }

  /**
   * Takes the whole body.
   *
   * @throws ProblemException 413 when it is longer than {@code limit} bytes
   */
  public static SpooledBody take(InputStream body, long limit) {
    Path file = temporaryFile();
    try (DigestingStream bytes = new DigestingStream(body, limit);
        OutputStream out = Files.newOutputStream(file)) {
      bytes.transferTo(out);
      return new SpooledBody(file, bytes.digests());
    } catch (TooManyBytesException e) {
      delete(file);
      throw new ProblemException(
          StandardProblem.TOO_LARGE, "The body is longer than " + limit + " bytes.", e);
    } catch (IOException | RuntimeException e) {
      delete(file);
      throw new ProblemException(
          StandardProblem.BAD_REQUEST, "The body ended early or could not be kept.", e);
    }
  }

  /**
   * Ends the call with 422 {@code digest-mismatch} unless the body has the SHA-256, when one is
   * given.
   */
  public SpooledBody requireSha256(Optional<String> expected) {
    expected
        .filter(sha256 -> !sha256.equals(digests.sha256()))
        .ifPresent(
            sha256 -> {
              close();
              throw new ProblemException(IngestProblem.DIGEST_MISMATCH)
                  .with(
                      ProblemError.error(IngestProblem.DIGEST_MISMATCH.code())
                          .withValue(sha256)
                          .withDetail(
                              "The bytes received have the sha-256 " + digests.sha256() + ".")
                          .withMend("Send it again."));
            });
    return this;
  }

  public Path file() {
    return file;
  }

  public Digests digests() {
    return digests;
  }

  /** The bytes; may be opened more than once. */
  public InputStream open() throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public void close() {
    delete(file);
  }

  private static Path temporaryFile() {
    try {
      return Files.createTempFile("fovea-body-", ".tmp");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
