package org.fovea.ingest.submit;

import java.util.List;
import java.util.Optional;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.submission.Tally;
import org.fovea.ingest.validation.Finding;
import org.fovea.ingest.validation.Severity;

/**
 * What one reading of a submission has found.
 *
 * @param form the form's name, {@code unknown} when none recognised the documents
 * @param content how much the reading holds
 * @param findings those of the form, then what is still missing
 * @param createdAt RFC 3339, UTC
 */
record KeptReport(String form, Content content, List<Finding> findings, String createdAt) {

  /** Numbers of lines. */
  record Content(
      long datasets, long plates, long wells, long images, long files, long tables, long rows) {}

  static KeptReport of(FormReading reading, Tally tally, String createdAt) {
    List<Finding> findings = new java.util.ArrayList<>(reading.report().findings());
    tally.wanting().forEach(text -> findings.add(incomplete(text)));
    Content content =
        new Content(
            reading.datasets().size(),
            reading.plates().size(),
            reading.wells().size(),
            reading.images().size(),
            reading.files().size(),
            reading.tables().size(),
            reading.rows().size());
    return new KeptReport(reading.form(), content, findings, createdAt);
  }

  Optional<String> knownForm() {
    return Optional.of(form).filter(name -> !name.equals("unknown"));
  }

  long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private static Finding incomplete(String text) {
    String sentence = Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    return new Finding(
        Severity.ERROR,
        "incomplete",
        null,
        null,
        null,
        null,
        null,
        sentence,
        "The list of files says which.");
  }
}
