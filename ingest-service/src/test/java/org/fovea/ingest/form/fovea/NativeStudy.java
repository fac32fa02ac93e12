package org.fovea.ingest.form.fovea;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fovea.ingest.form.FormInput;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.form.StoredFile;
import org.fovea.ingest.form.WrittenDocument;
import org.fovea.ingest.testing.SentDocument;
import org.fovea.ingest.validation.Finding;

/** Native documents in a test, and how they are read. */
final class NativeStudy {

  static final String STUDY_ID = "0f0e0d0c-0b0a-0908-0706-050403020100";

  private final List<SourceDocument> documents = new ArrayList<>();
  private final List<StoredFile> files = new ArrayList<>();

  static NativeStudy of(String json) {
    return new NativeStudy().document("fovea-study.json", json);
  }

  static NativeStudy of(ObjectNode json) {
    return of(json.toString());
  }

  static NativeStudy of(List<WrittenDocument> written) {
    NativeStudy study = new NativeStudy();
    written.forEach(each -> study.document(each.path(), each.text()));
    return study;
  }

  /** A study without fault, with these members beside its own. */
  static NativeStudy with(String members) {
    String text =
        """
        {"format": "fovea/1", "study": {"title": "Cells that branch"},
         "datasets": [{"path": "screenA", "kind": "screen"}],
         "plates": [{"dataset": "screenA", "name": "P1", "rows": 8, "columns": 12}]%s}
        """
            .formatted(members.isEmpty() ? "" : ", " + members);
    return of(text);
  }

  NativeStudy document(String path, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    documents.add(SentDocument.of(path, "application/json", bytes));
    return this;
  }

  NativeStudy file(String path, long size) {
    files.add(new StoredFile(path, size, "00", "00", "00", "blobs/y", null, List.of(), List.of()));
    return this;
  }

  FormInput input() {
    return new FormInput(STUDY_ID, null, documents, files, List.of());
  }

  FormReading read() {
    return new FoveaForm().read(input());
  }

  /** As a conversion reads it: with the files that it lists. */
  FormReading readWithListed() {
    FormInput input = input();
    return new FoveaForm()
        .read(
            new FormInput(
                STUDY_ID, null, documents, new FoveaForm().listed(input), input.inspected()));
  }

  /** Code and place of each finding. */
  List<String> faults() {
    return read().report().findings().stream().map(NativeStudy::fault).toList();
  }

  private static String fault(Finding finding) {
    String line = finding.row() == null ? "" : " line " + finding.row();
    return finding.code() + line + " " + finding.pointer();
  }

  static ObjectNode json(String text) {
    try {
      return (ObjectNode) NativeJson.MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The documents of a folder. */
  static NativeStudy folder(Path root) throws IOException {
    NativeStudy study = new NativeStudy();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        study.document(root.relativize(path).toString(), Files.readString(path));
      }
    }
    return study;
  }
}
