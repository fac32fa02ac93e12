package org.fovea.ingest.inspection.em;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.ingest.inspection.em.EmFact.Source;

/** Facts of one source as they are found, blank ones left out. */
final class EmFacts {

  private final Source source;
  private final List<EmFact> facts = new ArrayList<>();

  EmFacts(Source source) {
    this.source = source;
  }

  EmFacts text(EmQuantity quantity, String field, Optional<String> value) {
    value
        .filter(text -> !text.isBlank())
        .ifPresent(text -> facts.add(new EmFact(quantity, text, field, source)));
    return this;
  }

  /** A number; anything else is left out. */
  EmFacts number(EmQuantity quantity, String field, Optional<String> value) {
    return text(quantity, field, value.filter(text -> EmNumbers.parse(text).isPresent()));
  }

  /** A number of which 0 means that nobody measured it. */
  EmFacts measured(EmQuantity quantity, String field, Optional<String> value) {
    return text(
        quantity,
        field,
        value.filter(text -> EmNumbers.parse(text).filter(EmFacts::isMeasured).isPresent()));
  }

  EmAcquisition acquisition() {
    return new EmAcquisition(facts);
  }

  private static boolean isMeasured(BigDecimal number) {
    return number.signum() != 0;
  }
}
