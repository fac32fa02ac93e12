package org.fovea.ingest.upload;

import java.util.Locale;
import org.fovea.ingest.problem.IngestProblem;

/** Where a session stands. */
public enum UploadState {
  RECEIVING,
  COMPLETING,
  VERIFYING,
  VERIFIED,
  MISMATCH,
  ABORTED,
  EXPIRED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Why a session in this state takes nothing. */
  IngestProblem closed() {
    return this == EXPIRED ? IngestProblem.SESSION_EXPIRED : IngestProblem.SESSION_CLOSED;
  }

  String closedDetail() {
    return "The session is " + word() + ".";
  }
}
