package org.fovea.ingest.form.empiar;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fovea.ingest.validation.Findings;
import org.fovea.ingest.value.Quantity;

/**
 * Reads values of the deposition with the type they ought to have, and reports where they lack it.
 */
final class FieldReader {

  private final String document;
  private final Findings findings;

  FieldReader(String document, Findings findings) {
    this.document = document;
    this.findings = findings;
  }

  /** A finding at a value; only its sentence is to be said. */
  Findings.Draft finding(EmpiarRule rule, SentValue at) {
    Findings.Draft draft = findings.of(rule).in(document).pointer(at.pointer());
    return at.isPresent() ? draft.value(at.shown()) : draft;
  }

  /** Reports a member that says nothing. */
  void require(SentValue value) {
    if (!value.says()) {
      finding(EmpiarRule.MEMBER_MISSING, value)
          .say("There is no " + nameOf(value) + ", which every deposition must have.");
    }
  }

  /** A text that says something; a number in its place is read as text. */
  Optional<String> text(SentValue value) {
    if (!value.says()) {
      return Optional.empty();
    }
    if (value.node().isTextual()) {
      return Optional.of(value.node().textValue().strip());
    }
    if (value.node().isNumber()) {
      mended(value, "a number where a text belongs");
      return Optional.of(value.node().asText());
    }
    wrongType(value, "a text");
    return Optional.empty();
  }

  /** A text as sent, white space included; empty for anything else. */
  Optional<String> sent(SentValue value) {
    return Optional.ofNullable(value.node().textValue());
  }

  /** Notes members that the form does not know. */
  void noteUnknown(SentValue object, Set<String> known) {
    object
        .node()
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                unknown(object, name);
              }
            });
  }

  private void unknown(SentValue object, String name) {
    boolean contact = ContactObjects.isPrivate(object.pointer(), name, object.member(name));
    findings
        .of(contact ? EmpiarRule.CONTACT_WITHHELD : EmpiarRule.MEMBER_UNKNOWN)
        .in(document)
        .pointer(object.member(name).pointer())
        .say("The form does not know “" + name + "”.");
  }

  Optional<String> requiredText(SentValue value) {
    require(value);
    return text(value);
  }

  /** A number; a text that is one is read as such. */
  Optional<BigDecimal> number(SentValue value) {
    if (!value.says()) {
      return Optional.empty();
    }
    if (value.node().isNumber()) {
      return finite(value, value.node().decimalValue());
    }
    Optional<Quantity> written =
        value.node().isTextual() ? Quantity.parse(value.node().textValue()) : Optional.empty();
    if (written.isPresent() && written.get().unit() == null) {
      mended(value, "a text where a number belongs");
      return finite(value, written.get().number());
    }
    wrongType(value, "a number");
    return Optional.empty();
  }

  private Optional<BigDecimal> finite(SentValue value, BigDecimal number) {
    if (Double.isFinite(number.doubleValue())) {
      return Optional.of(number);
    }
    finding(EmpiarRule.NUMBER_RANGE, value)
        .say("The number of " + nameOf(value) + " is too large.");
    return Optional.empty();
  }

  /** A whole number that fits an {@code int}. */
  Optional<Integer> integer(SentValue value) {
    Optional<BigDecimal> number = number(value);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(number.get().intValueExact());
    } catch (ArithmeticException e) {
      finding(EmpiarRule.NUMBER_RANGE, value)
          .say(nameOf(value) + " is a whole number of at most 2,147,483,647.");
      return Optional.empty();
    }
  }

  /** The objects of an array; one that stands alone counts as the only element. */
  List<SentValue> objects(SentValue value) {
    if (!value.says()) {
      return List.of();
    }
    if (value.node().isObject()) {
      mended(value, "an object where an array of them belongs");
      return List.of(value);
    }
    if (!value.node().isArray()) {
      wrongType(value, "an array of objects");
      return List.of();
    }
    value.items().stream()
        .filter(item -> !item.node().isObject())
        .forEach(item -> wrongType(item, "an object"));
    return value.items().stream().filter(item -> item.node().isObject()).toList();
  }

  /** An object. */
  Optional<SentValue> object(SentValue value) {
    if (value.says() && !value.node().isObject()) {
      wrongType(value, "an object");
    }
    return Optional.of(value).filter(sent -> sent.node().isObject());
  }

  void wrongType(SentValue value, String wanted) {
    finding(EmpiarRule.MEMBER_TYPE, value)
        .say(nameOf(value) + " must be " + wanted + ", not " + typeOf(value.node()) + ".");
  }

  void mended(SentValue value, String how) {
    finding(EmpiarRule.MEMBER_TYPE_MENDED, value).say(nameOf(value) + " is " + how + ".");
  }

  /** The last token of the pointer, with the array it counts in. */
  static String nameOf(SentValue value) {
    String pointer = value.pointer();
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    if (name.isEmpty() || !name.chars().allMatch(Character::isDigit)) {
      return name.replace("~1", "/").replace("~0", "~");
    }
    String array = pointer.substring(0, pointer.length() - name.length() - 1);
    return array.substring(array.lastIndexOf('/') + 1) + " " + name;
  }

  private static String typeOf(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      case BOOLEAN -> "a boolean";
      case NUMBER -> "a number";
      case STRING -> "a text";
      default -> "null";
    };
  }
}
