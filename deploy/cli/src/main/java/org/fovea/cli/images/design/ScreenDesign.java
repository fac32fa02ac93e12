package org.fovea.cli.images.design;

import java.util.List;

/**
 * A screen of a form.
 *
 * @param name of its folder ({@code screenA})
 */
public record ScreenDesign(String name, List<PlateDesign> plates) {

  public ScreenDesign {
    plates = List.copyOf(plates);
  }
}
