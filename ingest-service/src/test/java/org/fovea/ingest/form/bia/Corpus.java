package org.fovea.ingest.form.bia;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fovea.contract.content.Attribute;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.testing.Corpora;
import org.fovea.ingest.validation.Finding;

/** The published submissions; a test that needs them is skipped, aloud, where they are not. */
record Corpus(Path folder) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Corpus of(Class<?> test) {
    return new Corpus(
        Corpora.neededBy("a test of " + test.getSimpleName()).resolve("bioimage-archive"));
  }

  Submission submission(String name) throws IOException {
    return with(new Submission(), "pagetab/" + name, name);
  }

  FormReading read(String name) throws IOException {
    return submission(name).read();
  }

  /** The submission with a document more. */
  Submission with(Submission submission, String path, String as) throws IOException {
    return submission.document(as, Files.readAllBytes(folder.resolve(path)));
  }

  JsonNode json(String path) throws IOException {
    return MAPPER.readTree(folder.resolve(path).toFile());
  }

  /** The findings, each with severity, code and place. */
  static List<String> findings(FormReading reading) {
    return reading.report().findings().stream().map(Corpus::line).sorted().toList();
  }

  private static String line(Finding finding) {
    String place = finding.pointer() == null ? "" + finding.row() : finding.pointer();
    String column = finding.column() == null ? "" : " " + finding.column();
    return finding.severity() + " " + finding.code() + " " + place + column;
  }

  static List<String> texts(List<Attribute> attributes) {
    return attributes.stream().map(a -> a.key() + "=" + a.value()).toList();
  }
}
