package org.fovea.ingest.inspection.bytes;

/** A file of the submission, as far as the inspecting process may see it. */
public interface SourceFile {

  String path();

  long size();

  /** Exactly these bytes; the caller stays within the file and within {@link #MAX_READ}. */
  byte[] read(long offset, int length);

  /** Most bytes of one {@link #read}. */
  int MAX_READ = 1 << 20;
}
