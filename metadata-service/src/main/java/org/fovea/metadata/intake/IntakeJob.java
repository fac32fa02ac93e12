package org.fovea.metadata.intake;

import java.util.UUID;
import org.fovea.contract.event.Event;
import org.fovea.contract.event.FactsRecorded;
import org.fovea.contract.event.SubmissionSubmitted;
import org.fovea.metadata.content.Lines;

/** An event that waits to be taken in; {@code traceparent} is the trace it came with. */
record IntakeJob(
    long id,
    UUID study,
    String accession,
    int version,
    String type,
    String event,
    String traceparent,
    int tries) {

  static final String SUBMISSION = "submission";
  static final String FACTS = "facts";

  boolean isSubmission() {
    return type.equals(SUBMISSION);
  }

  SubmissionSubmitted submission() {
    return Lines.read(event, SubmissionSubmitted.class);
  }

  FactsRecorded facts() {
    return Lines.read(event, FactsRecorded.class);
  }

  static String text(Event event) {
    return Lines.write(event);
  }
}
