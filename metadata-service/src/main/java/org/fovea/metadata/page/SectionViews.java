package org.fovea.metadata.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.Qualifier;
import org.fovea.contract.content.Section;
import org.fovea.metadata.page.SectionView.Group;
import org.fovea.metadata.page.SectionView.Line;
import org.fovea.metadata.study.Disclosure;

/**
 * Composes the sections of a page: what everybody may see, grouped by type, the study's own matter
 * first. Sections that the page tells elsewhere (authors, papers) are left out. What one section
 * names another by becomes a link.
 */
final class SectionViews {

  private static final Set<String> TOLD_ELSEWHERE = Set.of("author", "publication");
  private static final Set<String> LAST = Set.of("funding", "organisation", "organization");
  private static final int FOLDED_FROM = 600;
  private static final int START = 200;

  private final Map<String, String> anchors = new HashMap<>();
  private int placed;

  /** Gives the sections of a study, and all inside them, their places. */
  List<Group> groups(List<Section> sent) {
    List<Section> open =
        Disclosure.OPEN.sections(sent).stream()
            .filter(section -> !TOLD_ELSEWHERE.contains(word(section.type())))
            .toList();
    place(open);
    placed = 0;
    Map<String, List<SectionView>> groups = new LinkedHashMap<>();
    Map<String, List<SectionView>> last = new LinkedHashMap<>();
    for (Section section : open) {
      (LAST.contains(word(section.type())) ? last : groups)
          .computeIfAbsent(word(section.type()), type -> new ArrayList<>())
          .add(view(section));
    }
    groups.putAll(last);
    return groups.values().stream().map(views -> new Group(views.get(0).type(), views)).toList();
  }

  /** The sections of a dataset, which are named by nobody. */
  List<SectionView> inside(List<Section> sent) {
    return Disclosure.OPEN.sections(sent).stream().map(this::view).toList();
  }

  /** The attributes everybody may see. */
  List<Line> lines(List<Attribute> sent) {
    return Disclosure.OPEN.attributes(sent).stream()
        .filter(a -> a.value() != null && !a.value().isBlank())
        .map(this::line)
        .toList();
  }

  /** Where the section of a type and title stands, empty when there is none. */
  String link(String type, String title) {
    return anchors.getOrDefault(name(type, title), "");
  }

  private void place(List<Section> sections) {
    for (Section section : sections) {
      String anchor = "#" + nextAnchor();
      Stream.ofNullable(section.title())
          .forEach(title -> anchors.putIfAbsent(name(section.type(), title), anchor));
      Stream.ofNullable(section.id()).forEach(id -> anchors.putIfAbsent(id, anchor));
      place(section.sections());
    }
  }

  private SectionView view(Section section) {
    String title = section.title() == null ? "" : section.title();
    return new SectionView(
        nextAnchor(),
        heading(section),
        title,
        lines(
            section.attributes().stream()
                .filter(a -> title.isEmpty() || !title.equals(a.value()))
                .toList()),
        section.links().stream().map(SectionViews::link).toList(),
        section.sections().stream().map(this::view).toList());
  }

  /** What is kept of a section for its links alone is headed by them. */
  private static String heading(Section section) {
    if (section.attributes().isEmpty() && section.title() == null && !section.links().isEmpty()) {
      return "Links";
    }
    return word(section.type()).isEmpty() ? "Section" : section.type();
  }

  private String nextAnchor() {
    placed++;
    return "section-" + placed;
  }

  private Line line(Attribute attribute) {
    String value = attribute.value();
    String url =
        Boolean.TRUE.equals(attribute.reference())
            ? anchors.getOrDefault(value, "")
            : Web.link(value);
    String start =
        value.length() < FOLDED_FROM ? "" : value.substring(0, value.offsetByCodePoints(0, START));
    String note =
        Stream.concat(attribute.nameQualifiers().stream(), attribute.valueQualifiers().stream())
            .map(SectionViews::note)
            .collect(Collectors.joining(" · "));
    return new Line(attribute.key(), value, url, start, note);
  }

  private static Line link(Section.Link link) {
    String note =
        link.attributes().stream()
            .filter(a -> a.value() != null)
            .map(Attribute::value)
            .collect(Collectors.joining(" · "));
    return new Line("Link", link.url(), Web.link(link.url()), "", note);
  }

  private static String note(Qualifier qualifier) {
    return qualifier.value() == null
        ? qualifier.name()
        : qualifier.name() + ": " + qualifier.value();
  }

  private static String name(String type, String title) {
    return word(type) + "\n" + title.strip();
  }

  private static String word(String typeOrNull) {
    return typeOrNull == null ? "" : typeOrNull.strip().toLowerCase(Locale.ROOT);
  }
}
