package org.fovea.ingest.form.idr;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fovea.contract.content.WellLine;
import org.fovea.ingest.form.FormInput;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.Forms;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.form.StoredFile;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.testing.SentDocument;
import org.fovea.ingest.validation.Cause;
import org.fovea.ingest.validation.Finding;

/** A submission written in a test. In its tables {@code |} stands for the tab. */
final class Submission {

  static final String STUDY_ID = "0f0e0d0c-0b0a-0908-0706-050403020100";

  private final List<SourceDocument> documents = new ArrayList<>();
  private final List<StoredFile> files = new ArrayList<>();
  private final List<InspectedFile> inspected = new ArrayList<>();

  /** A study with the mandatory keys and these lines after them. */
  static Submission study(String... lines) {
    Stream<String> head =
        Stream.of(
            "# Study",
            "Comment[IDR Study Accession]|idr9999",
            "Study Title|A title",
            "Study Type|high content screen",
            "Study Description|What was done",
            "Study Publication Title|A paper",
            "Study Author List|Doe J",
            "Study Public Release Date|2026-01-31");
    return new Submission()
        .table("idr9999-study.txt", Stream.concat(head, Stream.of(lines)).toArray(String[]::new));
  }

  /** A study of one screen with these lines in it. */
  static Submission screen(String... lines) {
    Stream<String> head =
        Stream.of(
            "Screen Number|1",
            "Comment[IDR Screen Name]|idr9999-doe-test/screenA",
            "Library File Name|library.txt");
    return study(Stream.concat(head, Stream.of(lines)).toArray(String[]::new));
  }

  Submission table(String path, String... lines) {
    return document(path, String.join("\n", lines).replace('|', '\t') + "\n");
  }

  Submission document(String path, String text) {
    return document(path, text.getBytes(UTF_8));
  }

  Submission document(String path, byte[] bytes) {
    documents.add(SentDocument.of(path, "text/plain", bytes));
    return this;
  }

  Submission file(StoredFile file) {
    files.add(file);
    return this;
  }

  Submission inspected(InspectedFile file) {
    inspected.add(file);
    return this;
  }

  FormReading read() {
    return new Forms(List.of(new IdrForm()))
        .read(new FormInput(STUDY_ID, null, documents, files, inspected));
  }

  static WellLine well(FormReading reading, String plate, String name) {
    return reading.wells().stream()
        .filter(well -> well.plate().equals(plate) && well.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static List<Finding> found(FormReading reading, String code) {
    return reading.report().findings().stream()
        .filter(finding -> finding.code().equals(code))
        .toList();
  }

  /** How often a rule found something. */
  static long total(FormReading reading, String code) {
    return reading.report().causes().stream()
        .filter(cause -> cause.code().equals(code))
        .mapToLong(Cause::total)
        .sum();
  }
}
