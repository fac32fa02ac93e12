package org.fovea.ingest.form;

import java.util.List;
import java.util.Optional;
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
import org.fovea.contract.event.ReleaseRule;
import org.fovea.ingest.validation.Report;

/**
 * A submission as canonical lines. May be submitted only when the report has no errors; with errors
 * the lines are what could be read.
 *
 * @param form {@code idr bia} or {@code empiar}; {@code unknown} when no form recognised the
 *     documents
 * @param release when the form asks to open, with a rule of the record: {@code onAcceptance date
 *     linkedRecord publication oneYear}; empty when it does not say
 */
public record FormReading(
    String form,
    StudyLine study,
    List<DocumentLine> documents,
    List<DatasetLine> datasets,
    List<FileLine> files,
    List<PlateLine> plates,
    List<WellLine> wells,
    List<ImageLine> images,
    List<ResultTableLine> tables,
    List<ResultRowLine> rows,
    List<ImageFactsLine> facts,
    Report report,
    Optional<ReleaseRule> release) {

  /** This, and what else was found. */
  public FormReading and(Report found) {
    return new FormReading(
        form,
        study,
        documents,
        datasets,
        files,
        plates,
        wells,
        images,
        tables,
        rows,
        facts,
        report.and(found),
        release);
  }

  /** Of a form whose study cannot be read: its documents, and why. */
  public static FormReading unreadable(
      String form, StudyLine study, List<DocumentLine> documents, Report report) {
    return new FormReading(
        form,
        study,
        documents,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        report,
        Optional.empty());
  }
}
