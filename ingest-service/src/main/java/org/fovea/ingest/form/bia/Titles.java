package org.fovea.ingest.form.bia;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fovea.ingest.form.bia.pagetab.PageAttribute;
import org.fovea.ingest.form.bia.pagetab.PageSection;

/** The titles by which components name sections. */
final class Titles {

  private final Map<SectionKind, Map<String, List<String>>> titles =
      new EnumMap<>(SectionKind.class);
  private final Reporter reporter;

  Titles(PageSection root, Reporter reporter) {
    this.reporter = reporter;
    root.tree()
        .forEach(
            section ->
                Key.TITLE
                    .first(section.attributes())
                    .ifPresent(title -> add(SectionKind.of(section), title.value())));
  }

  private void add(SectionKind kind, String title) {
    titles
        .computeIfAbsent(kind, k -> new LinkedHashMap<>())
        .computeIfAbsent(Fold.title(title), t -> new ArrayList<>(1))
        .add(title);
  }

  /** Reports a value that is the title of no section of that kind, or of several. */
  void check(PageAttribute value, SectionKind kind) {
    Map<String, List<String>> known = titles.getOrDefault(kind, Map.of());
    List<String> found = known.getOrDefault(Fold.title(value.value()), List.of());
    if (found.isEmpty()) {
      reportUnknown(value, kind, known);
    } else if (found.size() > 1) {
      reporter
          .of(BiaRule.ASSOCIATION_AMBIGUOUS, value)
          .say(found.size() + " sections " + called(kind) + " have this title.");
    } else if (!found.get(0).equals(value.value())) {
      reporter
          .of(BiaRule.ASSOCIATION_SPELLING, value)
          .suggest(found.get(0))
          .say("The title is written “" + found.get(0) + "”.");
    }
  }

  private void reportUnknown(
      PageAttribute value, SectionKind kind, Map<String, List<String>> known) {
    List<String> names = known.values().stream().map(same -> same.get(0)).toList();
    reporter
        .of(BiaRule.ASSOCIATION_UNKNOWN, value)
        .suggestNear(names)
        .say("No section " + called(kind) + " has this title.");
  }

  private static String called(SectionKind kind) {
    return "“" + kind.shown() + "”";
  }
}
