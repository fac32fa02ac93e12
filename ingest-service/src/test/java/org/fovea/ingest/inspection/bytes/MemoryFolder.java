package org.fovea.ingest.inspection.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Files in memory that insist on the contract of {@link SourceFile}. */
public final class MemoryFolder implements SourceFolder {

  private final Map<String, byte[]> files = new HashMap<>();

  public MemoryFolder with(String path, byte[] bytes) {
    files.put(path, bytes);
    return this;
  }

  public MemoryFolder with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public byte[] bytes(String path) {
    return files.get(path);
  }

  @Override
  public Optional<SourceFile> find(String path) {
    return Optional.ofNullable(files.get(path)).map(bytes -> new MemoryFile(path, bytes));
  }

  private record MemoryFile(String path, byte[] bytes) implements SourceFile {

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public byte[] read(long offset, int length) {
      if (offset < 0 || length < 0 || length > MAX_READ || offset + length > bytes.length) {
        throw new AssertionError("read of %d bytes at %d".formatted(length, offset));
      }
      return Arrays.copyOfRange(bytes, (int) offset, (int) offset + length);
    }
  }
}
