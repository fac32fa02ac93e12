package org.fovea.metadata.fact;

import org.fovea.contract.content.DatasetLine;

/**
 * How a dataset's facts are to be counted.
 *
 * @param unit of pixel sizes
 * @param unnamedPagesAreFrames whether pages that no file says the meaning of are frames: so when
 *     the form declares more than one frame per image
 */
record FactQuestion(LengthUnit unit, boolean unnamedPagesAreFrames) {

  static FactQuestion of(DatasetLine dataset) {
    Integer frames = dataset.declared() == null ? null : dataset.declared().framesPerImage();
    return new FactQuestion(LengthUnit.of(dataset), frames != null && frames > 1);
  }
}
