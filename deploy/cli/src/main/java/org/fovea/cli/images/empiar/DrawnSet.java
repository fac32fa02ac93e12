package org.fovea.cli.images.empiar;

import java.util.ArrayList;
import java.util.List;

/**
 * How an image set is drawn: what is declared, made smaller.
 *
 * @param files at most as many as declared, as {@code sections}
 */
record DrawnSet(ImageSet declared, int width, int height, int files, int sections) {

  private static final int SMALLEST_SIDE = 32;
  private static final long LARGEST_FILE = 512L << 20;

  /**
   * Shrinks a set: first the sides of its images, down to {@value #SMALLEST_SIDE} pixels; what is
   * still too much is left out.
   *
   * @param scale what becomes of each byte
   */
  static DrawnSet of(ImageSet set, double scale) {
    double file = set.bytes() / set.files();
    double side = Math.sqrt(Math.min(scale, LARGEST_FILE / file));
    int width = side(set.width(), side);
    int height = side(set.height(), side);
    double section = (double) width * height * set.type().bytes();
    double most = Math.max(section, Math.min(LARGEST_FILE, scale * set.bytes()));
    int sections = (int) Math.max(1, Math.min(set.sections(), most / section));
    double room = Math.max(sections * section, scale * set.bytes() * 1.05);
    int files = (int) Math.max(1, Math.min(set.files(), room / (sections * section)));
    return new DrawnSet(set, width, height, files, sections);
  }

  private static int side(long declared, double factor) {
    int shrunk = (int) Math.round(declared * factor);
    return (int) Math.min(declared, Math.max(SMALLEST_SIDE, shrunk));
  }

  /** How it differs from what is declared. */
  List<String> differences() {
    List<String> differences = new ArrayList<>();
    if (width != declared.width() || height != declared.height()) {
      differences.add(
          "%d × %d pixels for %d × %d"
              .formatted(width, height, declared.width(), declared.height()));
    }
    if (files != declared.files()) {
      differences.add("%d files for %d".formatted(files, declared.files()));
    }
    if (sections != declared.sections()) {
      differences.add("%d sections for %d".formatted(sections, declared.sections()));
    }
    if (!declared.typeAsDeclared()) {
      differences.add("voxels of %s for %s".formatted(declared.type(), declared.voxels()));
    }
    if (!declared.writable()) {
      differences.add("MRC for format " + declared.format());
    }
    return differences;
  }
}
