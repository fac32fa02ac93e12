package org.fovea.download.render;

/** A rectangle of pixels; {@code x}, {@code y} its upper left corner. */
record Region(int x, int y, int width, int height) {

  boolean isWithin(int sizeX, int sizeY) {
    return x >= 0
        && y >= 0
        && width > 0
        && height > 0
        && (long) x + width <= sizeX
        && (long) y + height <= sizeY;
  }
}
