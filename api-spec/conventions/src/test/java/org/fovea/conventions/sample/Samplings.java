package org.fovea.conventions.sample;

import java.util.List;
import org.fovea.contract.event.StudyState;
import org.fovea.contract.event.SubmissionSubmitted;

/** Events of made-up studies. */
public final class Samplings {

  private Samplings() {}

  public static SubmissionSubmitted submission(String study, int attempt) {
    return new SubmissionSubmitted(
        "00000000-0000-4000-8000-000000000001",
        "o",
        study,
        "FVA-1",
        1,
        attempt,
        "owner",
        "root",
        "0".repeat(64),
        null,
        null,
        null,
        false,
        "2026-01-01T00:00:00Z");
  }

  public static StudyState study(String study, long sequence, String title) {
    return new StudyState(
        study, "FVA-1", sequence, "owner", List.of(), title, List.of(), null, List.of(), null,
        null);
  }
}
