package org.fovea.ingest.form.bia;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.FileLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.ingest.form.FormInput;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.Forms;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.form.StoredFile;
import org.fovea.ingest.form.idr.IdrForm;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.InspectedSeries;
import org.fovea.ingest.testing.SentDocument;
import org.fovea.ingest.validation.Finding;

/** A submission written in a test. In its texts {@code |} stands for the tab. */
final class Submission {

  static final String STUDY_ID = "0f0e0d0c-0b0a-0908-0706-050403020100";

  /** A biosample, a specimen and an acquisition with all that the template asks for. */
  static final String SECTIONS =
      """
      Biosample|b1
      Title|Cells
      Organism|Homo sapiens (human)
      Biological entity|HeLa cells

      Specimen|s1
      Title|Fixed
      Sample preparation protocol|In formaldehyde

      Image acquisition|i1
      Title|Light sheet
      Imaging instrument|A microscope
      Image acquisition parameters|Many
      Imaging method|light sheet microscopy

      """;

  private static final String HEAD =
      """
      Submission|S-BIAD9
      Title|Branching cells
      ReleaseDate|2026-01-31

      Study
      Description|What was done
      Keyword|cells
      License|CC0

      Author
      Name|Ada Doe
      E-mail|ada@example.org
      <affiliation>|o1

      Organisation|o1
      Name|A college

      """;

  private static final String ASSOCIATIONS =
      """

      Associations||%s
      Biosample|Cells
      Specimen|Fixed
      Image acquisition|Light sheet
      """;

  private final List<SourceDocument> documents = new ArrayList<>();
  private final List<StoredFile> files = new ArrayList<>();
  private final List<InspectedFile> inspected = new ArrayList<>();

  /** A study without fault, with these blocks after its own. */
  static Submission study(String... blocks) {
    return new Submission()
        .document("study.pagetab.tsv", HEAD + SECTIONS + String.join("\n", blocks));
  }

  /** A component without fault that has a file list. */
  static String component(String id, String name, String list) {
    return "Study Component|%s\nName|%s\nDescription|Images\nFile List|%s\n"
            .formatted(id, name, list)
        + ASSOCIATIONS.formatted(id);
  }

  /** An annotation without fault that has a file list. */
  static String annotation(String id, String type, String list) {
    return ("Annotations|%s\nTitle|Masks\nAnnotation overview|Nuclei\nAnnotation type|%s\n"
            + "Annotation method|By hand\nFile List|%s\n")
        .formatted(id, type, list);
  }

  Submission document(String path, String text) {
    return document(path, text.replace('|', '\t').getBytes(UTF_8));
  }

  Submission document(String path, byte[] bytes) {
    documents.add(SentDocument.of(path, "text/plain", bytes));
    return this;
  }

  /** A stored file of ten bytes. */
  Submission file(String path) {
    return file(path, 10, List.of());
  }

  Submission file(String path, long size, List<String> datasets) {
    files.add(
        new StoredFile(
            path, size, "00", "00", "00", "blobs/y", null, datasets, List.<Attribute>of()));
    return this;
  }

  /** A stored file of ten bytes that is an image. */
  Submission image(String path) {
    inspected(path);
    return file(path);
  }

  Submission inspected(String path) {
    InspectedSeries series =
        new InspectedSeries(
            0, null, 8, 8, 1, 1, 1, "z", "uint16", null, null, null, null, null, null, null);
    inspected.add(InspectedFile.readable(path, "TIFF", List.of(series)));
    return this;
  }

  /** With files and inspections from elsewhere. */
  FormInput input(
      SourceDocument list, List<StoredFile> stored, List<InspectedFile> whatWasInspected) {
    documents.add(list);
    return new FormInput(STUDY_ID, null, documents, stored, whatWasInspected);
  }

  FormReading read() {
    return new Forms(List.of(new BiaForm(), new IdrForm()))
        .read(new FormInput(STUDY_ID, null, documents, files, inspected));
  }

  static List<Finding> found(FormReading reading, String code) {
    return reading.report().findings().stream()
        .filter(finding -> finding.code().equals(code))
        .toList();
  }

  static List<String> codes(FormReading reading) {
    return reading.report().findings().stream().map(Finding::code).toList();
  }

  static DatasetLine dataset(FormReading reading, String path) {
    return reading.datasets().stream()
        .filter(dataset -> dataset.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  static FileLine file(FormReading reading, String path) {
    return reading.files().stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  static ImageLine image(FormReading reading, String key) {
    return reading.images().stream()
        .filter(image -> image.key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
