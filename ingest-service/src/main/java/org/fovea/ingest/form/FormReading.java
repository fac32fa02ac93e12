package org.fovea.ingest.form;

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
import org.fovea.ingest.validation.Report;

/**
 * A submission as canonical lines. May be submitted only when the report has no errors; with errors
 * the lines are what could be read.
 *
 * @param form {@code idr}; {@code unknown} when no form recognised the documents
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
    Report report) {}
