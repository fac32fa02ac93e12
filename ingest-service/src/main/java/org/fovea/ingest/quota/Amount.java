package org.fovea.ingest.quota;

/** So many files of so many bytes together. */
public record Amount(long files, long bytes) {

  static final Amount NONE = new Amount(0, 0);

  public Amount plus(Amount more) {
    return new Amount(files + more.files, bytes + more.bytes);
  }

  boolean within(Amount limit) {
    return files <= limit.files && bytes <= limit.bytes;
  }

  @Override
  public String toString() {
    return files + " files of " + bytes + " bytes";
  }
}
