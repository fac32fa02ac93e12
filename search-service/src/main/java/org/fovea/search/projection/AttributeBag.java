package org.fovea.search.projection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.ContactData;
import org.fovea.contract.content.Origin;
import org.fovea.contract.content.Term;
import org.fovea.search.index.NormalForm;

/**
 * The attributes of a document in order, each pair of key and value once. Blank values and contact
 * data, which stays with owner and curators, are left out; the numbered phenotype columns become
 * one key; the term of a value is a key of its own.
 */
final class AttributeBag {
  private static final Pattern NUMBERED_PHENOTYPE =
      Pattern.compile("(?i)\\s*(phenotype)\\s+\\d+(\\s+term\\s+(?:name|accession))?\\s*");

  private final List<Attribute> attributes = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  List<Attribute> attributes() {
    return List.copyOf(attributes);
  }

  void addAll(List<Attribute> more) {
    more.forEach(this::add);
  }

  void add(Attribute attribute) {
    Attribute canonical = canonical(attribute);
    String value = canonical.value();
    if (value == null || value.isBlank() || ContactData.is(attribute)) {
      return;
    }
    if (seen.add(NormalForm.of(canonical.key()) + '\n' + NormalForm.of(value))) {
      attributes.add(canonical);
    }
    if (canonical.term() != null) {
      addTerm(canonical);
    }
  }

  void add(String key, String value) {
    add(Attribute.of(key, value));
  }

  void add(String key, String value, Origin origin) {
    add(new Attribute(key, value, null, null, null, null, null, origin));
  }

  void addTerm(String key, Term term, Origin origin) {
    add(key + " Term Name", term.name(), origin);
    add(key + " Term Accession", term.accession(), origin);
  }

  private void addTerm(Attribute attribute) {
    Optional<String> name =
        Optional.ofNullable(attribute.term().name())
            .filter(text -> !NormalForm.of(text).equals(NormalForm.of(attribute.value())));
    name.ifPresent(text -> add(attribute.key() + " Term Name", text, attribute.inheritedFrom()));
    add(
        attribute.key() + " Term Accession",
        attribute.term().accession(),
        attribute.inheritedFrom());
  }

  private static Attribute canonical(Attribute sent) {
    Matcher numbered = NUMBERED_PHENOTYPE.matcher(sent.key());
    if (!numbered.matches()) {
      return sent;
    }
    String suffix =
        numbered.group(2) == null ? "" : numbered.group(2).strip().replaceAll("\\s+", " ");
    String key = suffix.isEmpty() ? "Phenotype" : "Phenotype " + titleCase(suffix);
    String source = sent.source() == null ? sent.key() : sent.source();
    return new Attribute(
        key,
        sent.value(),
        source,
        sent.group(),
        sent.term(),
        sent.number(),
        sent.unit(),
        sent.inheritedFrom());
  }

  private static String titleCase(String suffix) {
    return suffix.toLowerCase(java.util.Locale.ROOT).endsWith("name")
        ? "Term Name"
        : "Term Accession";
  }
}
