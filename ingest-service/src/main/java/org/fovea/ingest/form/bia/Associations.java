package org.fovea.ingest.form.bia;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fovea.contract.content.Association;
import org.fovea.ingest.form.bia.pagetab.PageAttribute;
import org.fovea.ingest.form.bia.pagetab.PageSection;

/** Reads the associations of a component as tuples of titles, and which sections they name. */
final class Associations {

  private static final Map<Key, SectionKind> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put(Key.ASSOCIATED_BIOSAMPLE, SectionKind.BIOSAMPLE);
    PARTS.put(Key.ASSOCIATED_SPECIMEN, SectionKind.SPECIMEN);
    PARTS.put(Key.ASSOCIATED_ACQUISITION, SectionKind.ACQUISITION);
    PARTS.put(Key.ASSOCIATED_ANALYSIS, SectionKind.ANALYSIS);
    PARTS.put(Key.ASSOCIATED_CORRELATION, SectionKind.CORRELATION);
  }

  private static final List<Key> REQUIRED =
      List.of(Key.ASSOCIATED_BIOSAMPLE, Key.ASSOCIATED_SPECIMEN, Key.ASSOCIATED_ACQUISITION);

  private final Titles titles;
  private final Reporter reporter;

  Associations(Titles titles, Reporter reporter) {
    this.titles = titles;
    this.reporter = reporter;
  }

  /** Whether a section is an association that the tuple holds completely. */
  static boolean areAllOf(PageSection section) {
    return SectionKind.ASSOCIATIONS.is(section)
        && section.children().isEmpty()
        && section.allLinks().isEmpty()
        && section.attributes().stream()
            .allMatch(attribute -> PARTS.keySet().stream().anyMatch(key -> key.is(attribute)));
  }

  /** The tuples of a component, as sent; titles that name nothing, or several, are reported. */
  List<Association> of(Component component) {
    List<Association> tuples = new ArrayList<>();
    for (PageSection section : SectionKind.ASSOCIATIONS.under(component.section())) {
      PARTS.forEach((key, kind) -> check(section, key, kind));
      checkComplete(section);
      tuples.addAll(tuples(section));
    }
    return tuples;
  }

  private void check(PageSection section, Key key, SectionKind kind) {
    key.all(section.attributes()).stream()
        .filter(attribute -> attribute.text().isPresent())
        .forEach(attribute -> titles.check(attribute, kind));
  }

  private void checkComplete(PageSection section) {
    List<String> missing =
        REQUIRED.stream()
            .filter(key -> key.text(section.attributes()).isEmpty())
            .map(Key::shown)
            .toList();
    if (!missing.isEmpty()) {
      reporter
          .of(BiaRule.ASSOCIATION_INCOMPLETE, section)
          .say("The association names no " + String.join(", no ", missing) + ".");
    }
  }

  // A part that is named twice makes two tuples, each with all the other parts.
  private static List<Association> tuples(PageSection section) {
    int most =
        PARTS.keySet().stream()
            .mapToInt(key -> key.all(section.attributes()).size())
            .max()
            .orElse(0);
    List<Association> tuples = new ArrayList<>();
    for (int n = 0; n < most; n++) {
      tuples.add(
          new Association(
              nth(section, Key.ASSOCIATED_BIOSAMPLE, n),
              nth(section, Key.ASSOCIATED_SPECIMEN, n),
              nth(section, Key.ASSOCIATED_ACQUISITION, n),
              nth(section, Key.ASSOCIATED_ANALYSIS, n),
              nth(section, Key.ASSOCIATED_CORRELATION, n)));
    }
    return tuples;
  }

  private static String nth(PageSection section, Key key, int n) {
    List<PageAttribute> all = key.all(section.attributes());
    return all.isEmpty() ? null : all.get(Math.min(n, all.size() - 1)).value();
  }
}
