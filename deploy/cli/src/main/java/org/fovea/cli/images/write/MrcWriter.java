package org.fovea.cli.images.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes an MRC2014 file section by section: little endian, no extended header, axes X, Y, Z. The
 * statistics in its header are those of the levels as stored. Bytes without a sign carry IMOD's
 * stamp, which is how readers tell them from MRC's own mode 0.
 */
public final class MrcWriter implements Closeable {

  static final int HEADER = 1024;
  private static final int IMOD_STAMP = 1_146_047_817;
  private static final String LABEL = "Drawn by Fovea, not taken";

  private final FileChannel file;
  private final MrcShape shape;
  private int written;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;
  private double sum;
  private double squares;

  public MrcWriter(Path path, MrcShape shape) throws IOException {
    this.shape = shape;
    this.file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    file.position(HEADER);
  }

  /** Appends a section, row by row. */
  public void section(float[] levels) throws IOException {
    if (levels.length != shape.width() * shape.height()) {
      throw new IllegalArgumentException("A section has width × height levels.");
    }
    for (float level : levels) {
      count(shape.type().stored(level));
    }
    drain(ByteBuffer.wrap(shape.type().raw(levels)));
    written++;
  }

  /**
   * Writes the header.
   *
   * @throws IllegalStateException when sections are missing
   */
  @Override
  public void close() throws IOException {
    try (file) {
      if (written != shape.sections()) {
        throw new IllegalStateException(
            "%d of %d sections were written.".formatted(written, shape.sections()));
      }
      file.position(0);
      drain(header());
    }
  }

  private void count(double level) {
    low = Math.min(low, level);
    high = Math.max(high, level);
    sum += level;
    squares += level * level;
  }

  private ByteBuffer header() {
    ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(shape.width()).putInt(shape.height()).putInt(shape.sections());
    header.putInt(shape.mode());
    header.position(28);
    header.putInt(shape.width()).putInt(shape.height()).putInt(shape.depth());
    header.putFloat((float) (shape.width() * shape.pixelSize()));
    header.putFloat((float) (shape.height() * shape.pixelSize()));
    header.putFloat((float) (shape.depth() * shape.pixelSize()));
    header.putFloat(90).putFloat(90).putFloat(90);
    header.putInt(1).putInt(2).putInt(3);
    double count = (double) shape.width() * shape.height() * shape.sections();
    double mean = sum / count;
    header.putFloat((float) low).putFloat((float) high).putFloat((float) mean);
    header.putInt(88, shape.volume().spaceGroup());
    header.putInt(108, 20_141);
    if (shape.type() == SampleType.UINT8) {
      header.putInt(152, IMOD_STAMP);
    }
    header.position(208);
    header.put("MAP ".getBytes(StandardCharsets.US_ASCII));
    header.put(new byte[] {0x44, 0x44, 0, 0});
    header.putFloat((float) Math.sqrt(Math.max(0, squares / count - mean * mean)));
    header.putInt(1);
    header.put("%-80s".formatted(LABEL).getBytes(StandardCharsets.US_ASCII));
    return header.clear();
  }

  private void drain(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }
}
