package org.fovea.ingest.inspection.em;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.Qualifier;

/**
 * One value with where it comes from.
 *
 * @param value text, or a number written out in the quantity's unit
 * @param field what the source calls it
 */
public record EmFact(EmQuantity quantity, String value, String field, Source source) {

  private static final String GROUP = "EM acquisition";

  /**
   * Where a value stands.
   *
   * @param path of the file
   */
  public record Source(Kind kind, String path) {

    /** What kind of file says so. */
    public enum Kind {
      MDOC("mdoc"),
      STAR("STAR"),
      HEADER("header");

      private final String word;

      Kind(String word) {
        this.word = word;
      }
    }
  }

  /** The value as a number, when it is one. */
  public Optional<BigDecimal> number() {
    return EmNumbers.parse(value);
  }

  /** The fact as an attribute that names its source. */
  public Attribute attribute() {
    return new Attribute(
        quantity.key(),
        value,
        field,
        GROUP,
        null,
        number().orElse(null),
        quantity.unit(),
        null,
        null,
        List.of(),
        List.of(new Qualifier("Source", source.kind().word), new Qualifier("File", source.path())));
  }
}
