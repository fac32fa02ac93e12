package org.fovea.ingest.form.bia.pagetab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.fovea.ingest.table.TextSource;
import org.fovea.ingest.validation.Finding;
import org.fovea.ingest.validation.Findings;

/** Documents written in a test. In those of lines {@code |} stands for the tab. */
final class Texts {

  private Texts() {}

  static TextSource source(String path, byte[] bytes) {
    return new TextSource(path, () -> new ByteArrayInputStream(bytes));
  }

  static TextSource lines(String path, String... lines) {
    return source(path, (String.join("\n", lines).replace('|', '\t') + "\n").getBytes(UTF_8));
  }

  /** JSON with single quotes. */
  static TextSource json(String path, String text) {
    return source(path, text.replace('\'', '"').getBytes(UTF_8));
  }

  static PageTab read(TextSource source) {
    Findings findings = new Findings();
    PageTab submission = PageTabReader.read(source, findings).orElseThrow();
    if (!findings.report().findings().isEmpty()) {
      throw new AssertionError(findings.report());
    }
    return submission;
  }

  static List<Finding> findings(TextSource source) {
    Findings findings = new Findings();
    PageTabReader.read(source, findings);
    return findings.report().findings();
  }

  static List<PageFile> files(TextSource source, Findings findings) {
    List<PageFile> files = new ArrayList<>();
    FileListReader.read(source, findings, files::add);
    return files;
  }
}
