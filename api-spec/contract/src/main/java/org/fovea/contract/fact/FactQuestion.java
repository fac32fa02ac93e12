package org.fovea.contract.fact;

import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.ImageSetDeclaration;

/**
 * How a dataset's facts are to be counted.
 *
 * @param unit of pixel sizes
 * @param unnamedPagesAreFrames whether pages that no file says the meaning of are frames: so when
 *     the form declares more than one frame per image
 */
public record FactQuestion(LengthUnit unit, boolean unnamedPagesAreFrames) {

  /** What is asked of a dataset. */
  public static FactQuestion of(DatasetLine dataset) {
    return dataset.declared() == null
        ? new FactQuestion(LengthUnit.of(dataset), false)
        : of(dataset.declared());
  }

  /** What is asked of an image set. */
  public static FactQuestion of(ImageSetDeclaration declared) {
    Integer frames = declared.framesPerImage();
    return new FactQuestion(LengthUnit.ANGSTROM, frames != null && frames > 1);
  }
}
