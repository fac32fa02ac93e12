package org.fovea.ingest.form.bia;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.Qualifier;
import org.fovea.contract.content.Term;
import org.fovea.ingest.form.bia.pagetab.PageAttribute;
import org.fovea.ingest.form.bia.pagetab.PageAttribute.Reference;
import org.fovea.ingest.form.bia.pagetab.PageQualifier;
import org.fovea.ingest.value.Quantity;

/**
 * Attributes as the record has them, without contact data. Equal ones are one object, so that
 * millions of entries of a file list that say the same are small.
 */
final class AttributeMapper {

  private static final int POOL_SIZE = 10_000;

  private final Map<Attribute, Attribute> attributes = new HashMap<>();
  private final Map<List<Attribute>, List<Attribute>> lists = new HashMap<>();

  List<Attribute> map(List<PageAttribute> sent) {
    if (sent.isEmpty()) {
      return List.of();
    }
    List<Attribute> mapped =
        sent.stream()
            .filter(attribute -> !ContactAttributes.is(attribute))
            .map(attribute -> pooled(attributes, map(attribute)))
            .toList();
    return pooled(lists, mapped);
  }

  private static <T> T pooled(Map<T, T> pool, T value) {
    T known = pool.get(value);
    if (known == null && pool.size() < POOL_SIZE) {
      pool.put(value, value);
    }
    return known == null ? value : known;
  }

  private static Attribute map(PageAttribute sent) {
    Optional<Quantity> quantity = sent.text().flatMap(Quantity::parse);
    return new Attribute(
        sent.name(),
        sent.value(),
        null,
        null,
        termOf(sent),
        quantity.map(Quantity::number).orElse(null),
        quantity.map(Quantity::unit).orElse(null),
        null,
        sent.reference() == Reference.SECTION ? true : null,
        qualifiers(sent.nameQualifiers()),
        qualifiers(sent.valueQualifiers()));
  }

  private static List<Qualifier> qualifiers(List<PageQualifier> sent) {
    return sent.stream()
        .map(q -> new Qualifier(Objects.requireNonNullElse(q.name(), ""), q.value()))
        .toList();
  }

  /** The term that the qualifiers of a value give, or null. */
  static Term termOf(PageAttribute sent) {
    Optional<String> source = qualifier(sent, Key.ONTOLOGY);
    Optional<String> accession = qualifier(sent, Key.TERM_ID);
    if (source.isEmpty() && accession.isEmpty()) {
      return null;
    }
    return new Term(source.orElse(null), sent.text().orElse(null), accession.orElse(null));
  }

  /** The qualifier of a value. */
  static Optional<String> qualifier(PageAttribute sent, Key key) {
    return sent.valueQualifiers().stream()
        .filter(q -> key.is(q.name()) && q.value() != null && !q.value().isBlank())
        .map(q -> q.value().strip())
        .findFirst();
  }
}
