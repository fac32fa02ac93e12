package org.fovea.ingest.form.fovea;

/** How many wells of a plate are laid out and imaged. */
record PlateCount(int laidOut, int imaged) {

  static final PlateCount NONE = new PlateCount(0, 0);

  PlateCount with(boolean oneImaged) {
    return new PlateCount(laidOut + 1, imaged + (oneImaged ? 1 : 0));
  }
}
