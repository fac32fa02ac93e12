package org.fovea.cli.images.design;

import java.util.List;

/**
 * A plate with its imaged wells in the order of the form.
 *
 * @param index position among the plates of the screen, from 0
 * @param rows of the smallest standard plate that holds all laid-out wells; so {@code columns}
 * @param indexFile true when the screen's {@code plates.tsv} leads to an index file of the whole
 *     plate, not to a folder
 */
public record PlateDesign(
    String name, int index, int rows, int columns, boolean indexFile, List<WellDesign> wells) {

  public PlateDesign {
    wells = List.copyOf(wells);
  }
}
