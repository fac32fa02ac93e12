package org.fovea.ingest.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.conventions.stream.BoundedInput;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.path.FilePath;

/** The documents of a body: one, or those of a zip. Held in memory and bounded there. */
final class SentDocuments {

  private static final int MOST_ENTRIES = 1000;

  private final FormatConfig config;
  private final List<SourceDocument> documents = new ArrayList<>();
  private final Set<String> paths = new HashSet<>();
  private long unpacked;

  private SentDocuments(FormatConfig config) {
    this.config = config;
  }

  /**
   * Takes a body.
   *
   * @param path of a single document
   * @throws ProblemException when it is too large, or a zip that cannot be used
   */
  static List<SourceDocument> take(InputStream body, String path, FormatConfig config) {
    SentDocuments sent = new SentDocuments(config);
    byte[] bytes = sent.whole(body);
    if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4) {
      sent.unpack(bytes);
    } else {
      sent.add(path, bytes);
    }
    return sent.documents;
  }

  private byte[] whole(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(Math.toIntExact(config.maxBytes()) + 1);
      if (bytes.length > config.maxBytes()) {
        throw tooLarge("The body", config.maxBytes());
      }
      return bytes;
    } catch (IOException e) {
      throw new ProblemException(StandardProblem.BAD_REQUEST, "The body ended early.", e);
    }
  }

  private void unpack(byte[] bytes) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          add(entry.getName(), content(zip));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new ProblemException(StandardProblem.BAD_REQUEST, "The zip is damaged.", e);
    }
  }

  private byte[] content(InputStream entry) throws IOException {
    long most = config.maxUnpackedBytes();
    BoundedInput.Excess refusal =
        () -> {
          throw tooLarge("The zip, unpacked,", most);
        };
    byte[] content = new BoundedInput(entry, most - unpacked, refusal).readAllBytes();
    unpacked += content.length;
    return content;
  }

  private void add(String name, byte[] bytes) {
    String path = FilePath.read(name).require().value();
    if (documents.size() == MOST_ENTRIES) {
      throw new ProblemException(
          StandardProblem.TOO_LARGE, "The zip has more than " + MOST_ENTRIES + " documents.");
    }
    if (!paths.add(path)) {
      throw new ProblemException(StandardProblem.BAD_REQUEST, "The zip has " + path + " twice.");
    }
    documents.add(SourceDocument.held(path, "application/octet-stream", bytes));
  }

  private static ProblemException tooLarge(String what, long most) {
    return new ProblemException(
        StandardProblem.TOO_LARGE, what + " has more than " + most + " bytes.");
  }
}
