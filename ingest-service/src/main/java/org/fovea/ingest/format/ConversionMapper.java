package org.fovea.ingest.format;

import java.util.Arrays;
import java.util.List;
import org.fovea.contract.ingest.model.Conversion;
import org.fovea.contract.ingest.model.FormatDocument;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.ingest.form.WrittenDocument;
import org.fovea.ingest.problem.FindingMapper;
import org.fovea.ingest.validation.Finding;
import org.fovea.ingest.validation.Report;
import org.fovea.ingest.validation.Severity;

/** Says a conversion in the words of the contract. */
final class ConversionMapper {

  private static final int MOST_FINDINGS = 1000;

  private ConversionMapper() {}

  static Conversion body(KnownForm from, KnownForm to, Converted converted) {
    List<Finding> findings = converted.report().findings();
    return new Conversion()
        .from(from.word())
        .to(to.word())
        .documents(converted.documents().stream().map(ConversionMapper::document).toList())
        .lossCount(converted.losses().count())
        .losses(converted.losses().told().stream().map(ConversionMapper::loss).toList())
        .findingCount(Arrays.stream(Severity.values()).mapToLong(converted.report()::count).sum())
        .findings(findings.stream().limit(MOST_FINDINGS).map(FindingMapper::body).toList());
  }

  private static FormatDocument document(WrittenDocument written) {
    return new FormatDocument()
        .path(written.path())
        .mediaType(written.mediaType())
        .text(written.text());
  }

  private static org.fovea.contract.ingest.model.Loss loss(Loss loss) {
    org.fovea.contract.ingest.model.Loss body =
        new org.fovea.contract.ingest.model.Loss().pointer(loss.pointer());
    if (loss.sent().isPresent()) {
      SentPlace place = loss.sent().get();
      place.row().ifPresent(row -> body.row((long) row));
      return body._file(place.file())
          .value(loss.value())
          .detail("The study has no place for this.");
    }
    return loss.value().isEmpty()
        ? body.count(loss.count()).detail("The form cannot hold these as they are.")
        : body.value(loss.value()).detail("The form has no place for this.");
  }

  /** Why nothing could be read. */
  static List<ProblemError> errors(Report report) {
    return report.findings().stream().limit(MOST_FINDINGS).map(FindingMapper::error).toList();
  }
}
