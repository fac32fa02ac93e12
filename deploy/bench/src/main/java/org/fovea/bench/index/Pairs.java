package org.fovea.bench.index;

/** The key–values of numbered images: {@value #KEYS} each, from two different values to all. */
final class Pairs {
  static final int KEYS = 20;

  /** A key of which {@value #OF_ASKED} images in a row share a value. */
  static final int ASKED = 12;

  private static final int OF_ASKED = 100;
  private static final int[] DIFFERENT = {2, 3, 5, 8, 20, 50, 100, 200, 500, 1_000};

  private Pairs() {}

  static String key(int key) {
    return "Characteristic " + key;
  }

  static String value(long image, int key) {
    if (key < DIFFERENT.length) {
      return "value " + image * (key + 1) % DIFFERENT[key] + " of " + DIFFERENT[key];
    }
    return key == KEYS - 1 ? "field " + image : "group " + key + "-" + image / OF_ASKED;
  }
}
