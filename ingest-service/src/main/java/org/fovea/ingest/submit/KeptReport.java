package org.fovea.ingest.submit;

import java.util.Optional;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.submission.Tally;
import org.fovea.ingest.validation.Findings;
import org.fovea.ingest.validation.Report;

/**
 * What one reading of a submission has found.
 *
 * @param form the form's name, {@code unknown} when none recognised the documents
 * @param content how much the reading holds
 * @param report what the form's rules found, and what is still missing
 * @param createdAt RFC 3339, UTC
 */
record KeptReport(String form, Content content, Report report, String createdAt) {

  /** Numbers of lines. */
  record Content(
      long datasets, long plates, long wells, long images, long files, long tables, long rows) {}

  static KeptReport of(FormReading reading, Tally tally, String createdAt) {
    Content content =
        new Content(
            reading.datasets().size(),
            reading.plates().size(),
            reading.wells().size(),
            reading.images().size(),
            reading.files().size(),
            reading.tables().size(),
            reading.rows().size());
    return new KeptReport(
        reading.form(), content, reading.report().and(incomplete(tally)), createdAt);
  }

  Optional<String> knownForm() {
    return Optional.of(form).filter(name -> !name.equals("unknown"));
  }

  private static Report incomplete(Tally tally) {
    Findings findings = new Findings();
    tally.wanting().forEach(text -> findings.of(SubmitRule.INCOMPLETE).say(sentence(text)));
    return findings.report();
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }
}
