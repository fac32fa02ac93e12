package org.fovea.search.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.ImageSetDeclaration;
import org.fovea.contract.content.StudyLine;

/** An EMPIAR entry of one image set. */
record Movies(String study, String accession) implements Sample {

  static Movies of(String accession) {
    return new Movies(UUID.randomUUID().toString(), accession);
  }

  @Override
  public StudyLine studyLine() {
    return StudyLine.titled(study, accession, "empiar", "A pilus machine");
  }

  @Override
  public List<DatasetLine> datasets() {
    ImageSetDeclaration declared =
        new ImageSetDeclaration(
            "data/movies",
            "micrographs - multiframe",
            "MRC",
            "MRC",
            951L,
            38,
            null,
            null,
            "UNSIGNED 16 BIT INTEGER",
            new BigDecimal("1.2156"),
            null,
            3710,
            3838,
            null,
            "Dose was 51 electrons",
            null);
    return List.of(
        new DatasetLine(
            UUID.randomUUID().toString(),
            "movies",
            "imageSet",
            "Movies",
            null,
            null,
            null,
            null,
            null,
            null,
            declared,
            null));
  }

  @Override
  public List<ImageLine> images() {
    return List.of();
  }
}
