package org.fovea.contract.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * One named value, as the depositor sent it. Ordered and repeatable wherever it stands.
 *
 * @param key canonical key: the bulkmap client name, else the column name without its {@code
 *     Characteristics[…]}, {@code Comment[…]}, {@code Experimental Condition[…]} or {@code Factor
 *     Value[…]}
 * @param value the raw text; absent for a valueless attribute
 * @param source the column or name as sent, when it differs from {@code key}
 * @param group the namespace a bulkmap configuration puts it in
 * @param term ontology term, when one is given
 * @param number the value as a number, when the whole cell is one
 * @param unit the unit beside the number
 * @param inheritedFrom the finer origin of a value shown here, when it is not this entity's own
 * @param reference true when the value is the id of another section
 * @param nameQualifiers what the form says about the name, in order
 * @param valueQualifiers what it says about the value, in order
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Attribute(
    String key,
    String value,
    String source,
    String group,
    Term term,
    BigDecimal number,
    String unit,
    Origin inheritedFrom,
    Boolean reference,
    List<Qualifier> nameQualifiers,
    List<Qualifier> valueQualifiers) {

  public Attribute {
    nameQualifiers = Lists.orEmpty(nameQualifiers);
    valueQualifiers = Lists.orEmpty(valueQualifiers);
  }

  /** An attribute without qualifiers that refers to nothing. */
  public Attribute(
      String key,
      String value,
      String source,
      String group,
      Term term,
      BigDecimal number,
      String unit,
      Origin inheritedFrom) {
    this(key, value, source, group, term, number, unit, inheritedFrom, null, null, null);
  }

  public static Attribute of(String key, String value) {
    return new Attribute(key, value, null, null, null, null, null, null);
  }
}
