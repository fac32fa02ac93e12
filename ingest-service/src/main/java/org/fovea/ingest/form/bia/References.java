package org.fovea.ingest.form.bia;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.ingest.form.bia.pagetab.PageAttribute;
import org.fovea.ingest.form.bia.pagetab.PageAttribute.Reference;
import org.fovea.ingest.form.bia.pagetab.PageSection;

/** Sections by accession, and the attributes that refer to them ({@code o1}, {@code o2, o3}). */
final class References {

  private final Map<String, List<PageSection>> byId = new HashMap<>();
  private final PageSection root;

  References(PageSection root) {
    this.root = root;
    root.tree()
        .forEach(
            section ->
                section
                    .id()
                    .ifPresent(
                        id -> byId.computeIfAbsent(id, i -> new ArrayList<>(1)).add(section)));
  }

  /** The section of an accession; the first when several have it. */
  Optional<PageSection> section(String id) {
    return byId.getOrDefault(id, List.of()).stream().findFirst();
  }

  /** The accessions in a value. */
  static List<String> ids(PageAttribute attribute) {
    return attribute.text().stream()
        .flatMap(text -> Stream.of(text.split("[,;]")))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .toList();
  }

  /** Reports references to no section, and to several. */
  void check(Reporter reporter) {
    root.tree()
        .flatMap(section -> section.attributes().stream())
        .filter(attribute -> attribute.reference() == Reference.SECTION)
        .forEach(attribute -> ids(attribute).forEach(id -> check(id, attribute, reporter)));
  }

  private void check(String id, PageAttribute attribute, Reporter reporter) {
    int found = byId.getOrDefault(id, List.of()).size();
    if (found == 0) {
      reporter
          .of(BiaRule.REFERENCE_UNKNOWN, attribute)
          .value(id)
          .suggestNear(byId.keySet())
          .say("No section has the accession “" + id + "”.");
    } else if (found > 1) {
      reporter
          .of(BiaRule.REFERENCE_AMBIGUOUS, attribute)
          .say(found + " sections have the accession “" + id + "”.");
    }
  }
}
