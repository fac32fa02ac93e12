package org.fovea.download.bytes;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Streams that tell what was done with them; a negative {@code failsAt} is where they end early.
 */
@Path("/test/streams/{name}/{length}/{failsAt}")
public class StreamsResource {
  static final Map<String, Told> TOLD = new ConcurrentHashMap<>();

  @GET
  @Produces("*/*")
  public InputStream stream(
      @PathParam("name") String name,
      @PathParam("length") long length,
      @PathParam("failsAt") long failsAt) {
    Told told = new Told(length, failsAt);
    TOLD.put(name, told);
    return told;
  }

  static final class Told extends InputStream implements Sized {
    final AtomicLong read = new AtomicLong();
    volatile boolean closed;
    private final long length;
    private final long end;
    private final long failsAt;

    private Told(long length, long failsAt) {
      this.length = length;
      this.end = failsAt < 0 ? -failsAt : length;
      this.failsAt = failsAt < 0 ? Long.MAX_VALUE : failsAt;
    }

    /** What stands at a place of the stream: no piece is like another. */
    static byte[] bytes(long at, int count) {
      byte[] bytes = new byte[count];
      for (int i = 0; i < count; i++) {
        bytes[i] = (byte) ((at + i) % 251);
      }
      return bytes;
    }

    @Override
    public long length() {
      return length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
      if (read.get() >= failsAt) {
        throw new IOException("told to fail");
      }
      int given = (int) Math.min(count, end - read.get());
      System.arraycopy(bytes(read.getAndAdd(given), given), 0, target, offset, given);
      return given == 0 && count > 0 ? -1 : given;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
