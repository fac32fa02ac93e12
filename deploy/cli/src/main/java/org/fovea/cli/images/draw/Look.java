package org.fovea.cli.images.draw;

import java.util.Locale;
import org.fovea.cli.images.design.WellDesign;

/**
 * How the cells of a well look. Every treatment has its own look, drawn from its name; untreated
 * wells and negative controls look normal; a few genes whose loss is known to stop mitosis, and
 * positive controls, look accordingly.
 *
 * @param density cells compared with normal; so {@code cellSize} and {@code nucleusSize}
 * @param elongation long axis of a cell to its short one
 * @param mitotic fraction of cells in mitosis
 * @param multipolar fraction of those with three poles; so {@code monopolar} with one
 * @param binucleate fraction of the others with two nuclei
 * @param dying fraction that falls apart
 * @param shuttle light of a shuttling protein in the nucleus to that in the cytoplasm
 * @param fibres strength of stress fibres and microtubules
 */
record Look(
    double density,
    double cellSize,
    double nucleusSize,
    double elongation,
    double mitotic,
    double multipolar,
    double monopolar,
    double binucleate,
    double dying,
    double shuttle,
    double fibres) {

  private static final Look NORMAL = new Look(1, 1, 1, 1.25, 0.05, 0.02, 0.01, 0.03, 0.01, 1.6, 1);

  static Look of(WellDesign well) {
    String treatment = well.treatment().toUpperCase(Locale.ROOT);
    String control = well.control().toLowerCase(Locale.ROOT);
    if (control.startsWith("negative") || treatment.isEmpty()) {
      return control.startsWith("positive") ? NORMAL.arrested(0.4, 0.5, 0.1) : NORMAL;
    }
    if (treatment.matches(".*\\b(KIF11|PLK1|TUBG1|AURKA|NOCODAZOLE)\\b.*")) {
      return NORMAL.arrested(0.5, 0.05, 0.75);
    }
    if (treatment.matches(".*\\b(CKAP5|TACC3|HAUS\\d|NUMA1|CDK5RAP2|CEP192|CH-TOG SHRNA)\\b.*")) {
      return NORMAL.arrested(0.3, 0.65, 0.05).varied(treatment, 0.5);
    }
    if (treatment.matches(".*\\b(AURKB|INCENP|ECT2|ANLN|RACGAP1|BIRC5)\\b.*")) {
      return NORMAL.divisionless();
    }
    Look varied = NORMAL.varied(treatment, 1);
    return control.startsWith("positive") ? varied.arrested(0.35, 0.5, 0.1) : varied;
  }

  /** Cells that wait in mitosis, and some that gave up. */
  private Look arrested(double inMitosis, double withThreePoles, double withOnePole) {
    return new Look(
        density * 0.75,
        cellSize,
        nucleusSize,
        elongation,
        inMitosis,
        withThreePoles,
        withOnePole,
        0.1,
        0.06,
        shuttle,
        fibres);
  }

  /** Cells that copy their chromosomes and do not divide. */
  private Look divisionless() {
    return new Look(
        density * 0.55, 1.3, 1.35, 1.1, 0.04, 0.3, 0.05, 0.5, 0.03, shuttle, fibres * 1.2);
  }

  private Look varied(String treatment, double amount) {
    Dice dice = new Dice(Dice.seed("look", treatment));
    return new Look(
        density * spread(dice, 0.45, amount),
        cellSize * spread(dice, 0.22, amount),
        nucleusSize * spread(dice, 0.16, amount),
        Math.max(1, elongation * spread(dice, 0.4, amount)),
        mitotic * spread(dice, 1.2, amount),
        multipolar,
        monopolar,
        binucleate * spread(dice, 1, amount),
        dying * spread(dice, 1.5, amount),
        shuttle * spread(dice, 0.9, amount),
        fibres * spread(dice, 0.6, amount));
  }

  /** A factor around 1, as often below as above. */
  private static double spread(Dice dice, double width, double amount) {
    return Math.exp(dice.between(-1, 1) * width * amount);
  }
}
