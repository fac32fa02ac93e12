package org.fovea.ingest.inspection;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One inspecting process, started when there is work and again after it was killed. Used by one
 * thread.
 */
final class Worker implements AutoCloseable {

  /** Exit status of a JVM that ran out of heap under {@code ExitOnOutOfMemoryError}. */
  private static final int OUT_OF_MEMORY = 3;

  private final InspectionConfig config;
  private final FileTable files;
  private final RangeSource source;
  private final ScheduledExecutorService clock;
  private Process process;
  private DataInputStream in;
  private DataOutputStream out;

  Worker(
      InspectionConfig config,
      FileTable files,
      RangeSource source,
      ScheduledExecutorService clock) {
    this.config = config;
    this.files = files;
    this.source = source;
    this.clock = clock;
  }

  /**
   * Inspects one file or image.
   *
   * @return what the process answered, or, when it broke a limit or broke down, that the file is
   *     not viewable
   * @throws UncheckedIOException when the source of the bytes fails, which is not the file's fault
   */
  Findings run(Job job) {
    AtomicBoolean late = new AtomicBoolean();
    try {
      start();
    } catch (IOException e) {
      throw new UncheckedIOException("The inspection process cannot be started", e);
    }
    Process running = process;
    ScheduledFuture<?> limit =
        clock.schedule(
            () -> {
              late.set(true);
              running.destroyForcibly();
            },
            config.timeLimit().toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return converse(job);
    } catch (SourceFailure e) {
      stop();
      throw new UncheckedIOException(
          "The bytes of " + job.path() + " cannot be read", e.getCause());
    } catch (IOException e) {
      return broken(job, reason(late.get(), e));
    } finally {
      if (!limit.cancel(false)) {
        stop();
      }
    }
  }

  private static Findings broken(Job job, String reason) {
    String format = job.kind().format();
    if (job.kind().holdsImages()) {
      return Findings.of(InspectedFile.unreadable(job.path(), format, reason));
    }
    InspectedFile unread = InspectedFile.readable(job.path(), format, List.of());
    return Findings.of(unread.with(List.of(Remark.note(reason)), List.of()));
  }

  @Override
  public void close() {
    stop();
  }

  private void start() throws IOException {
    if (process != null && process.isAlive()) {
      return;
    }
    ProcessBuilder builder = new ProcessBuilder(command());
    builder.environment().clear();
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    process = builder.start();
    in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
  }

  private List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + config.memory(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:MaxMetaspaceSize=64m",
        "-XX:MaxDirectMemorySize=16m",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:+DisplayVMOutputToStderr",
        "-XX:-UsePerfData",
        "-Dfile.encoding=UTF-8",
        "-cp",
        WorkerClassPath.find(),
        WorkerProtocol.MAIN);
  }

  private Findings converse(Job job) throws IOException, SourceFailure {
    byte[] request = WorkerProtocol.json().writeValueAsBytes(job);
    out.writeInt(request.length);
    out.write(request);
    out.flush();
    long left = config.readLimit();
    while (true) {
      int said = in.readUnsignedByte();
      switch (said) {
        case WorkerProtocol.FIND -> find();
        case WorkerProtocol.READ -> left = read(left);
        case WorkerProtocol.DONE -> {
          return findings();
        }
        default -> throw new LimitBroken("the inspection process said " + said);
      }
    }
  }

  private void find() throws IOException {
    int handle = files.handle(in.readUTF());
    out.writeInt(handle);
    out.writeLong(handle == WorkerProtocol.NOWHERE ? 0 : files.get(handle).size());
    out.flush();
  }

  private long read(long allowed) throws IOException, SourceFailure {
    InspectionInput.StoredFile file = files.get(in.readInt());
    long offset = in.readLong();
    int length = in.readInt();
    if (length > allowed) {
      throw new LimitBroken(
          "more than %,d bytes would have to be read to know it".formatted(config.readLimit()));
    }
    if (offset < 0 || length < 0 || length > file.size() || offset > file.size() - length) {
      throw new LimitBroken("the inspection process asked for bytes that are not there");
    }
    out.write(fetch(file, offset, length));
    out.flush();
    return allowed - length;
  }

  private byte[] fetch(InspectionInput.StoredFile file, long offset, int length)
      throws SourceFailure {
    try (InputStream bytes = source.open(file.objectKey(), offset, length)) {
      byte[] read = bytes.readNBytes(length);
      if (read.length < length) {
        throw new IOException(
            "%s ends %d bytes early".formatted(file.objectKey(), length - read.length));
      }
      return read;
    } catch (IOException e) {
      throw new SourceFailure(e);
    }
  }

  private Findings findings() throws IOException {
    int length = in.readInt();
    if (length < 0 || length > WorkerProtocol.LONGEST_FINDINGS) {
      throw new LimitBroken("its layout takes %,d bytes".formatted(length));
    }
    return WorkerAnswers.findings(in.readNBytes(length));
  }

  private String reason(boolean late, IOException failure) {
    int status = stop();
    if (late) {
      return "inspecting it took longer than %d s".formatted(config.timeLimit().toSeconds());
    }
    if (failure instanceof LimitBroken) {
      return failure.getMessage();
    }
    return status == OUT_OF_MEMORY
        ? "inspecting it took more memory than %s".formatted(config.memory())
        : "inspecting it broke down (status %d)".formatted(status);
  }

  /** Ends the process and tells its exit status; a process that ended by itself keeps its own. */
  private int stop() {
    if (process == null) {
      return 0;
    }
    try {
      if (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return OUT_OF_MEMORY + 1;
    } finally {
      process = null;
    }
  }

  /** The worker asked for more than it may have. */
  private static final class LimitBroken extends IOException {

    private static final long serialVersionUID = 1L;

    private LimitBroken(String message) {
      super(message);
    }
  }

  /** The store failed. */
  private static final class SourceFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private SourceFailure(IOException cause) {
      super(cause);
    }

    @Override
    public synchronized IOException getCause() {
      return (IOException) super.getCause();
    }
  }
}
