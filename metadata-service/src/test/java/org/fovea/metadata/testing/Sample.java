package org.fovea.metadata.testing;

import java.util.List;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.DocumentLine;
import org.fovea.contract.content.FileLine;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.PlateLine;
import org.fovea.contract.content.ResultRowLine;
import org.fovea.contract.content.ResultTableLine;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.content.WellLine;

/** What a form was read into. */
public interface Sample {

  /** Reads a form for a study. */
  @FunctionalInterface
  interface Form {
    Sample of(String study, String accession, String title);
  }

  List<StudyLine> studyLines();

  default List<DocumentLine> documents(
      String studyKey, byte[] studyBytes, String libraryKey, byte[] libraryBytes) {
    return List.of();
  }

  List<DatasetLine> datasets();

  default List<FileLine> files() {
    return List.of();
  }

  default List<PlateLine> plates() {
    return List.of();
  }

  default List<WellLine> wells() {
    return List.of();
  }

  default List<ImageLine> images() {
    return List.of();
  }

  default List<ImageFactsLine> facts() {
    return List.of();
  }

  default List<ResultTableLine> tables() {
    return List.of();
  }

  default List<ResultRowLine> rows() {
    return List.of();
  }
}
