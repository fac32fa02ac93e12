package org.fovea.contract.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * What an EMPIAR form declares about the images of an image set. Declared facts belong to sets,
 * observed facts to images; nothing here is taken for observed.
 *
 * @param directory of the set's files, as sent
 * @param category readable name of the EMPIAR code; so {@code headerFormat}, {@code dataFormat} and
 *     {@code voxelType}
 * @param images number of images or tilt series
 * @param framesPerImage frames of each, of which {@code frameRangeMin} to {@code frameRangeMax},
 *     from 1, were used
 * @param pixelWidth Å, as {@code pixelHeight}
 * @param imageWidth pixels, as {@code imageHeight}; both absent when {@code variableSize}
 * @param patterns patterns of files, with what they matched
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ImageSetDeclaration(
    String directory,
    String category,
    String headerFormat,
    String dataFormat,
    Long images,
    Integer framesPerImage,
    Integer frameRangeMin,
    Integer frameRangeMax,
    String voxelType,
    BigDecimal pixelWidth,
    BigDecimal pixelHeight,
    Integer imageWidth,
    Integer imageHeight,
    Boolean variableSize,
    String details,
    List<Pattern> patterns) {

  public ImageSetDeclaration {
    patterns = Lists.orEmpty(patterns);
  }

  /**
   * A pattern the form gives.
   *
   * @param kind {@code micrographs} or {@code pickedParticles}
   * @param pattern as sent
   * @param matched number of the set's files it matched
   */
  public record Pattern(String kind, String pattern, long matched) {}
}
