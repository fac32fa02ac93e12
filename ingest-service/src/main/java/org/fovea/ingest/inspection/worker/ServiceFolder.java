package org.fovea.ingest.inspection.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fovea.ingest.inspection.WorkerProtocol;
import org.fovea.ingest.inspection.bytes.SourceFile;
import org.fovea.ingest.inspection.bytes.SourceFolder;

/** The files of the submission, which the service reads on the worker's behalf. */
final class ServiceFolder implements SourceFolder {

  /** Longest path that {@link DataOutputStream#writeUTF} surely takes, in characters. */
  private static final int LONGEST_PATH = 65_535 / 3;

  private final DataInputStream in;
  private final DataOutputStream out;
  private final Map<String, Optional<SourceFile>> found = new HashMap<>();

  ServiceFolder(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  @Override
  public Optional<SourceFile> find(String path) {
    return found.computeIfAbsent(path, this::ask);
  }

  private Optional<SourceFile> ask(String path) {
    if (path.length() > LONGEST_PATH) {
      return Optional.empty();
    }
    try {
      out.write(WorkerProtocol.FIND);
      out.writeUTF(path);
      out.flush();
      int handle = in.readInt();
      long size = in.readLong();
      return handle == WorkerProtocol.NOWHERE
          ? Optional.empty()
          : Optional.of(new ServiceFile(path, handle, size));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class ServiceFile implements SourceFile {

    private final String path;
    private final int handle;
    private final long size;

    private ServiceFile(String path, int handle, long size) {
      this.path = path;
      this.handle = handle;
      this.size = size;
    }

    @Override
    public String path() {
      return path;
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public byte[] read(long offset, int length) {
      try {
        out.write(WorkerProtocol.READ);
        out.writeInt(handle);
        out.writeLong(offset);
        out.writeInt(length);
        out.flush();
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
