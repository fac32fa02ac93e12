package org.fovea.cli.images.draw;

/**
 * Turns light into 16-bit grey levels: a little blur, uneven illumination, background, shot and
 * read noise.
 */
final class Camera {

  private static final float BACKGROUND = 190;
  private static final float READ_NOISE = 9;
  private static final float GAIN = 2.6f;
  private static final float VIGNETTE = 0.22f;
  private static final float HAZE = 0.07f;

  private Camera() {}

  static short[] expose(Canvas canvas, Dice dice) {
    int size = canvas.width();
    float[] sharp = canvas.light();
    float[] soft = blur(blur(sharp, size), size);
    float haze = HAZE * mean(sharp);
    short[] levels = new short[size * size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        float dx = 2f * x / size - 1;
        float dy = 2f * y / size - 1;
        float lit = 1 - VIGNETTE * (dx * dx + dy * dy) / 2;
        float signal = BACKGROUND + (soft[y * size + x] + haze) * lit;
        float noise =
            (float) Math.sqrt(signal * GAIN) * dice.normalNoise() + READ_NOISE * dice.normalNoise();
        levels[y * size + x] = (short) Math.max(0, Math.min(65_535, Math.round(signal + noise)));
      }
    }
    return levels;
  }

  /** A fifth from each side, first along rows, then along columns. */
  private static float[] blur(float[] light, int size) {
    float[] rows = new float[light.length];
    float[] both = new float[light.length];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int at = y * size + x;
        rows[at] =
            0.6f * light[at]
                + 0.2f * (light[x > 0 ? at - 1 : at] + light[x < size - 1 ? at + 1 : at]);
      }
    }
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int at = y * size + x;
        both[at] =
            0.6f * rows[at]
                + 0.2f * (rows[y > 0 ? at - size : at] + rows[y < size - 1 ? at + size : at]);
      }
    }
    return both;
  }

  private static float mean(float[] light) {
    double sum = 0;
    for (float value : light) {
      sum += value;
    }
    return (float) (sum / light.length);
  }
}
