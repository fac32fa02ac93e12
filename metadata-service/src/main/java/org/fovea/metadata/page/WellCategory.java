package org.fovea.metadata.page;

import java.util.Locale;
import org.fovea.contract.content.WellLine;

/** How a well is coloured on a plate map. */
public enum WellCategory {
  PHENOTYPE("phenotype called"),
  SAMPLE("treated"),
  POSITIVE("positive control"),
  NEGATIVE("negative control"),
  CONTROL("other control"),
  EMPTY("empty well");

  private final String label;

  WellCategory(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Class name in the page's style sheet. */
  public String style() {
    return name().toLowerCase(Locale.ROOT);
  }

  static WellCategory of(WellLine well) {
    String control = well.controlType() == null ? "" : well.controlType().toLowerCase(Locale.ROOT);
    if (control.contains("empty")) {
      return EMPTY;
    } else if (control.contains("positive")) {
      return POSITIVE;
    } else if (control.contains("negative")) {
      return NEGATIVE;
    } else if (!control.isBlank()) {
      return CONTROL;
    }
    return well.phenotypes().isEmpty() ? SAMPLE : PHENOTYPE;
  }
}
