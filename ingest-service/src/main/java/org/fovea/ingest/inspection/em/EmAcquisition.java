package org.fovea.ingest.inspection.em;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.content.Attribute;

/** How images were taken, as far as one source says. */
public record EmAcquisition(List<EmFact> facts) {

  public EmAcquisition {
    facts = List.copyOf(facts);
  }

  public Optional<EmFact> fact(EmQuantity quantity) {
    return facts.stream().filter(fact -> fact.quantity() == quantity).findFirst();
  }

  /** Text of a quantity. */
  public Optional<String> text(EmQuantity quantity) {
    return fact(quantity).map(EmFact::value);
  }

  /** Number of a quantity in its unit. */
  public Optional<BigDecimal> number(EmQuantity quantity) {
    return fact(quantity).flatMap(EmFact::number);
  }

  public List<Attribute> attributes() {
    return facts.stream().map(EmFact::attribute).toList();
  }
}
