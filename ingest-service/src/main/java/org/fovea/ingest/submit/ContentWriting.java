package org.fovea.ingest.submit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.fovea.contract.content.ChunkKind;
import org.fovea.contract.content.ChunkRef;
import org.fovea.contract.content.ContentLine;
import org.fovea.contract.content.ContentRoot;
import org.fovea.conventions.content.ContentWriter;
import org.fovea.conventions.content.StudyContentWriter;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.submission.SubmissionEntity;

/**
 * Writes a reading as content: equal lines give equal objects, so a second attempt changes nothing.
 */
@ApplicationScoped
class ContentWriting {

  private final ContentWriter writer;

  @Inject
  ContentWriting(ContentWriter writer) {
    this.writer = writer;
  }

  /** A kind of lines and the lines. */
  private record Section(ChunkKind kind, List<? extends ContentLine> lines) {}

  WrittenContent write(SubmissionEntity submission, FormReading reading) {
    StudyContentWriter out = writer.forStudy(submission.study.toString());
    List<ChunkRef> chunks = new ArrayList<>();
    for (Section section : sections(reading)) {
      chunks.addAll(out.write(section.kind(), section.lines()));
    }
    List<ChunkRef> facts = out.write(ChunkKind.FACTS, reading.facts());
    return new WrittenContent(
        out.writeRoot(root(submission, chunks)), out.writeFactsRoot(root(submission, facts)));
  }

  /** In the order of loading. */
  private static List<Section> sections(FormReading reading) {
    return List.of(
        new Section(ChunkKind.STUDY, List.of(reading.study())),
        new Section(ChunkKind.DOCUMENTS, reading.documents()),
        new Section(ChunkKind.DATASETS, reading.datasets()),
        new Section(ChunkKind.FILES, reading.files()),
        new Section(ChunkKind.PLATES, reading.plates()),
        new Section(ChunkKind.WELLS, reading.wells()),
        new Section(ChunkKind.IMAGES, reading.images()),
        new Section(ChunkKind.RESULT_TABLES, reading.tables()),
        new Section(ChunkKind.RESULT_ROWS, reading.rows()));
  }

  private static ContentRoot root(SubmissionEntity submission, List<ChunkRef> chunks) {
    return new ContentRoot(
        ContentRoot.FORMAT,
        submission.study.toString(),
        submission.accession,
        submission.version,
        chunks);
  }
}
