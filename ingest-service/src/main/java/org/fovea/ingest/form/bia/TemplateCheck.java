package org.fovea.ingest.form.bia;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fovea.ingest.form.bia.pagetab.PageAttribute;
import org.fovea.ingest.form.bia.pagetab.PageSection;
import org.fovea.ingest.form.bia.pagetab.PageTab;

/**
 * What the archive's template (BioImages.v5) requires and a submission lacks. E-mail is asked for
 * once: older templates had it for the submitter alone.
 */
final class TemplateCheck {

  private static final List<Key> OF_STUDY = List.of(Key.DESCRIPTION, Key.KEYWORD, Key.LICENSE);

  private static final Map<SectionKind, List<Key>> REQUIRED =
      Map.of(
          SectionKind.PERSON,
          List.of(Key.NAME),
          SectionKind.ORGANISATION,
          List.of(Key.NAME),
          SectionKind.BIOSAMPLE,
          List.of(Key.TITLE, Key.ORGANISM, Key.BIOLOGICAL_ENTITY),
          SectionKind.SPECIMEN,
          List.of(Key.TITLE, Key.SAMPLE_PREPARATION),
          SectionKind.ACQUISITION,
          List.of(Key.TITLE, Key.INSTRUMENT, Key.ACQUISITION_PARAMETERS, Key.IMAGING_METHOD),
          SectionKind.CORRELATION,
          List.of(Key.TITLE, Key.ALIGNMENT),
          SectionKind.ANALYSIS,
          List.of(Key.TITLE, Key.ANALYSIS_OVERVIEW),
          SectionKind.ANNOTATION,
          List.of(
              Key.TITLE,
              Key.ANNOTATION_OVERVIEW,
              Key.ANNOTATION_TYPE,
              Key.ANNOTATION_METHOD,
              Key.FILE_LIST),
          SectionKind.COMPONENT,
          List.of(Key.NAME, Key.DESCRIPTION, Key.FILE_LIST));

  private final Reporter reporter;

  TemplateCheck(Reporter reporter) {
    this.reporter = reporter;
  }

  void check(PageTab submission, Components components) {
    PageSection root = submission.section();
    checkStudy(submission);
    checkBelow(root);
    root.tree().forEach(this::checkTargets);
    if (components.all().isEmpty() && root.tree().allMatch(section -> section.files().isEmpty())) {
      reporter
          .of(BiaRule.COMPONENT_MISSING, root)
          .say("The submission describes no study component.");
    }
  }

  private void checkStudy(PageTab submission) {
    PageSection root = submission.section();
    List<PageAttribute> both = new ArrayList<>(submission.attributes());
    both.addAll(root.attributes());
    List<Key> keys = new ArrayList<>(List.of(Key.TITLE, Key.RELEASE_DATE));
    keys.addAll(OF_STUDY);
    keys.stream()
        .filter(key -> key.first(both).isEmpty())
        .forEach(key -> missing(root, key, "The study"));
    List<PageSection> people = SectionKind.PERSON.in(root);
    if (people.isEmpty()) {
      reporter.of(BiaRule.FIELD_MISSING, root).column("Contact").say("The study has no contact.");
    } else if (people.stream().allMatch(person -> Key.EMAIL.first(person.attributes()).isEmpty())) {
      reporter
          .of(BiaRule.FIELD_MISSING, people.get(0))
          .column(Key.EMAIL.shown())
          .say("None of the contacts has an e-mail address.");
    }
  }

  private void checkTargets(PageSection section) {
    section.allLinks().stream()
        .filter(link -> link.url() == null || link.url().isBlank())
        .forEach(
            link ->
                reporter.of(BiaRule.LINK_EMPTY, link.place()).say("The link leads to nothing."));
    section.allFiles().stream()
        .filter(file -> file.path() == null || file.path().isBlank())
        .forEach(
            file -> reporter.of(BiaRule.FILE_EMPTY, file.place()).say("The file has no path."));
  }

  private void checkBelow(PageSection section) {
    for (PageSection child : section.children()) {
      REQUIRED.getOrDefault(SectionKind.of(child), List.of()).stream()
          .filter(key -> !has(child, key))
          .forEach(key -> missing(child, key, nameOf(child)));
      if (SectionKind.COMPONENT.is(child)) {
        checkAssociations(child);
      }
      if (!isOlder(child)) {
        checkBelow(child);
      }
    }
  }

  private void checkAssociations(PageSection component) {
    if (isOlder(component)) {
      reporter
          .of(BiaRule.OLDER_TEMPLATE, component)
          .say(
              nameOf(component)
                  + " holds its samples and acquisitions as nested sections, without"
                  + " associations.");
    } else if (SectionKind.ASSOCIATIONS.under(component).isEmpty()) {
      reporter
          .of(BiaRule.ASSOCIATIONS_MISSING, component)
          .say(nameOf(component) + " has no associations.");
    }
  }

  // Before the sections had titles, a component held its own.
  private static boolean isOlder(PageSection section) {
    return SectionKind.COMPONENT.is(section)
        && SectionKind.ASSOCIATIONS.under(section).isEmpty()
        && section.children().stream()
            .map(SectionKind::of)
            .anyMatch(
                kind ->
                    kind == SectionKind.BIOSAMPLE
                        || kind == SectionKind.SPECIMEN
                        || kind == SectionKind.ACQUISITION);
  }

  private static boolean has(PageSection section, Key key) {
    boolean nested =
        switch (key) {
          case ORGANISM -> !SectionKind.ORGANISM.under(section).isEmpty();
          case IMAGING_METHOD -> !SectionKind.IMAGING_METHOD.under(section).isEmpty();
          case FILE_LIST -> !section.files().isEmpty();
          case NAME -> Key.TITLE.first(section.attributes()).isPresent() || isPersonNamed(section);
          default -> false;
        };
    return nested || key.first(section.attributes()).isPresent();
  }

  private static boolean isPersonNamed(PageSection section) {
    return Key.LAST_NAME.first(section.attributes()).isPresent();
  }

  private void missing(PageSection section, Key key, String subject) {
    reporter
        .of(BiaRule.FIELD_MISSING, section)
        .column(key.shown())
        .say(subject + " has no " + key.shown() + ".");
  }

  private static String nameOf(PageSection section) {
    Optional<String> name = Component.titleOf(section).or(section::id);
    String type = Objects.requireNonNullElse(section.type(), "Section");
    return type + name.map(text -> " “" + text + "”").orElse("");
  }
}
