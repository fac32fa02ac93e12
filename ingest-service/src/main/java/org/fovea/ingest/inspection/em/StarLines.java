package org.fovea.ingest.inspection.em;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fovea.ingest.inspection.bytes.RangeReader;
import org.fovea.ingest.inspection.bytes.UnreadableException;

/** The lines of a text of any length, read piece by piece; the rest of an endless line is lost. */
final class StarLines {

  private static final int PIECE = 1 << 16;
  private static final int LONGEST = 1 << 16;

  private final RangeReader file;
  private final long end;
  private byte[] piece = new byte[0];
  private int at;
  private long next;

  /** The lines of the first {@code most} bytes. */
  StarLines(RangeReader file, long most) {
    this.file = file;
    this.end = Math.min(file.size(), most);
  }

  /** The next line without its end, {@code \n}, {@code \r\n} or {@code \r}. */
  Optional<String> read() throws UnreadableException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int first = nextByte();
    int read = first;
    while (read >= 0 && read != '\n' && read != '\r') {
      if (line.size() < LONGEST) {
        line.write(read);
      }
      read = nextByte();
    }
    return first < 0 ? Optional.empty() : Optional.of(line.toString(StandardCharsets.UTF_8));
  }

  private int nextByte() throws UnreadableException {
    if (at == piece.length) {
      if (next == end) {
        return -1;
      }
      piece = file.bytes(next, Math.min(PIECE, end - next));
      next += piece.length;
      at = 0;
    }
    return piece[at++] & 0xFF;
  }
}
