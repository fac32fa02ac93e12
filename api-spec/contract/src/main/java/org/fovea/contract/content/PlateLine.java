package org.fovea.contract.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A plate of a screen.
 *
 * @param id UUID derived from study, dataset path and name
 * @param dataset path of the screen
 * @param order position among the screen's plates, from 0, in order of first appearance
 * @param rows declared, or those of the smallest standard format that fits; so {@code columns}
 * @param laidOutWells wells the library or annotation names
 * @param imagedWells laid-out wells whose {@code Channels} cell is not blank, or that own an image
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlateLine(
    String id,
    String dataset,
    String name,
    int order,
    int rows,
    int columns,
    int laidOutWells,
    int imagedWells,
    List<Attribute> attributes)
    implements ContentLine {

  public PlateLine {
    attributes = Lists.orEmpty(attributes);
  }

  /** Every place of the plate, laid out or not. */
  public int positions() {
    return rows * columns;
  }
}
