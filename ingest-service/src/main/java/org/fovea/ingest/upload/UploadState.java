package org.fovea.ingest.upload;

import java.util.Locale;

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
}
