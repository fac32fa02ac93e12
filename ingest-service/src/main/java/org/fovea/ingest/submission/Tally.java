package org.fovea.ingest.submission;

import java.util.ArrayList;
import java.util.List;
import org.fovea.ingest.file.FileState;

/** How much of a submission is there. */
public record Tally(
    long documents,
    long files,
    long missing,
    long receiving,
    long verifying,
    long verified,
    long mismatch,
    long bytesDeclared,
    long bytesVerified) {

  /** How many files are so far. */
  public long count(FileState state) {
    return switch (state) {
      case MISSING -> missing;
      case RECEIVING -> receiving;
      case VERIFYING -> verifying;
      case VERIFIED -> verified;
      case MISMATCH -> mismatch;
    };
  }

  /** What still stands between the submission and submitting, in words. */
  public List<String> wanting() {
    List<String> wanting = new ArrayList<>();
    if (documents == 0) {
      wanting.add("no document has been sent");
    }
    addUnless(wanting, missing, "missing");
    addUnless(wanting, receiving, "still being received");
    addUnless(wanting, verifying, "being verified");
    addUnless(wanting, mismatch, "not what was declared");
    return wanting;
  }

  private void addUnless(List<String> wanting, long count, String what) {
    if (count > 0) {
      wanting.add(
          count
              + " of "
              + files
              + (files == 1 ? " file" : " files")
              + (count == 1 ? " is " : " are ")
              + what);
    }
  }
}
