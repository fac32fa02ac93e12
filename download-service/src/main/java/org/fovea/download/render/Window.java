package org.fovea.download.render;

/** The values shown darkest and brightest. */
record Window(double start, double end) {

  /** How bright a value is, from 0 to 1; a window without extent shows what lies above it. */
  double brightness(double value) {
    if (end <= start) {
      return value > start ? 1 : 0;
    }
    return Math.max(0, Math.min(1, (value - start) / (end - start)));
  }
}
