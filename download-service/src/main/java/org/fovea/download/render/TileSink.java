package org.fovea.download.render;

/** Takes the samples of a plane, tile by tile, each sample once. */
interface TileSink {

  /** The sample of the plane at {@code x}, {@code y}, both from its upper left corner. */
  void sample(int x, int y, double value);
}
