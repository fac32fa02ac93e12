package org.fovea.download.render;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Undoes TIFF's predictors row by row, in place: 2 (TIFF 6.0, section 14) and 3 (TIFF technical
 * note 3).
 */
record Predictor(int kind, int bytesPerSample, int samplesPerPixel) {
  private static final int NONE = 1;
  private static final int HORIZONTAL = 2;
  private static final int FLOATING_POINT = 3;

  /** Restores {@code rows} rows of {@code rowBytes} bytes each. */
  void undo(ByteBuffer tile, int rowBytes) {
    if (kind == NONE || kind == 0) {
      return;
    }
    for (int row = 0; (row + 1) * (long) rowBytes <= tile.limit(); row++) {
      switch (kind) {
        case HORIZONTAL -> horizontal(tile, row * rowBytes, rowBytes);
        case FLOATING_POINT -> floatingPoint(tile, row * rowBytes, rowBytes);
        default -> throw new PictureUnavailableException("Predictor " + kind + " is not known.");
      }
    }
  }

  private void horizontal(ByteBuffer tile, int start, int rowBytes) {
    int pixel = bytesPerSample * samplesPerPixel;
    for (int at = start + pixel; at + bytesPerSample <= start + rowBytes; at += bytesPerSample) {
      int left = at - pixel;
      switch (bytesPerSample) {
        case 1 -> tile.put(at, (byte) (tile.get(at) + tile.get(left)));
        case 2 -> tile.putShort(at, (short) (tile.getShort(at) + tile.getShort(left)));
        case 4 -> tile.putInt(at, tile.getInt(at) + tile.getInt(left));
        case 8 -> tile.putLong(at, tile.getLong(at) + tile.getLong(left));
        default ->
            throw new PictureUnavailableException(
                "Predictor 2 needs samples of 1, 2, 4 or 8 bytes.");
      }
    }
  }

  /**
   * A row holds the highest bytes of all samples, then the next lower ones, each byte as its
   * difference to the left.
   */
  private void floatingPoint(ByteBuffer tile, int start, int rowBytes) {
    byte[] row = new byte[rowBytes];
    tile.get(start, row);
    for (int i = samplesPerPixel; i < rowBytes; i++) {
      row[i] += row[i - samplesPerPixel];
    }
    int samples = rowBytes / bytesPerSample;
    boolean highestFirst = tile.order() == ByteOrder.BIG_ENDIAN;
    for (int sample = 0; sample < samples; sample++) {
      for (int b = 0; b < bytesPerSample; b++) {
        int place = highestFirst ? b : bytesPerSample - 1 - b;
        tile.put(start + sample * bytesPerSample + place, row[b * samples + sample]);
      }
    }
  }
}
