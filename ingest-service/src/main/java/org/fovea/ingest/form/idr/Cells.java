package org.fovea.ingest.form.idr;

import java.util.Optional;
import org.fovea.ingest.plate.WellName;
import org.fovea.ingest.value.Quantity;

/** Whether two cells say the same. */
final class Cells {

  private Cells() {}

  /** The same text, the same number, or the same well. */
  static boolean same(String a, String b) {
    String left = a.strip();
    String right = b.strip();
    return left.equals(right) || sameNumber(left, right) || sameWell(left, right);
  }

  private static boolean sameNumber(String a, String b) {
    Optional<Quantity> left = Quantity.parse(a);
    Optional<Quantity> right = Quantity.parse(b);
    return left.isPresent()
        && right.isPresent()
        && left.get().number().compareTo(right.get().number()) == 0
        && String.valueOf(left.get().unit()).equals(String.valueOf(right.get().unit()));
  }

  private static boolean sameWell(String a, String b) {
    return WellName.parse(a).isPresent() && WellName.parse(a).equals(WellName.parse(b));
  }
}
