package org.fovea.download.render;

import java.time.Duration;

/**
 * What one picture may cost: bytes read and decoded, and time. Spent tile by tile; what exceeds it
 * ends the picture.
 */
final class Budget {
  private final int largestTile;
  private final long deadline;
  private long bytes;

  /**
   * A fresh budget.
   *
   * @param bytes read and decoded in all
   * @param largestTile bytes of one tile, compressed or decoded, which is what is in memory at a
   *     time
   */
  Budget(long bytes, int largestTile, Duration time) {
    this.bytes = bytes;
    this.largestTile = largestTile;
    this.deadline = System.nanoTime() + time.toNanos();
  }

  /**
   * Pays for a tile before it is read or decoded, and returns its size as one that memory can hold.
   */
  int tile(long size) {
    if (size < 0 || size > largestTile) {
      throw new PictureUnavailableException(
          "A tile of " + size + " bytes is larger than this service decodes.");
    }
    bytes -= size;
    if (bytes < 0) {
      throw new PictureUnavailableException(
          "The picture needs more bytes than this service reads for one.");
    }
    if (System.nanoTime() > deadline) {
      throw new PictureUnavailableException(
          "The picture takes longer than this service allows for one.");
    }
    return (int) size;
  }
}
