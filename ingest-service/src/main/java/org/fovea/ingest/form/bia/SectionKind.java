package org.fovea.ingest.form.bia;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fovea.ingest.form.bia.pagetab.PageSection;

/** Sections that mean something to us, with the types that templates have used. */
enum SectionKind {
  PERSON("Author", "Contact", "Person", "Submitter", "Authors", "Contacts"),
  ORGANISATION("Organisation", "Organization", "Affiliation", "Institution"),
  PUBLICATION("Publication"),
  BIOSAMPLE("Biosample"),
  ORGANISM("Organism"),
  SPECIMEN("Specimen"),
  ACQUISITION("Image acquisition"),
  IMAGING_METHOD("Imaging method"),
  CORRELATION("Image correlation"),
  ANALYSIS("Image analysis"),
  ANNOTATION("Annotations", "Annotation"),
  COMPONENT("Study Component"),
  ASSOCIATIONS("Associations", "Association"),
  OTHER();

  private final String shown;
  private final Set<String> folded;

  SectionKind(String... types) {
    shown = types.length == 0 ? "section" : types[0];
    folded = Arrays.stream(types).map(Fold::key).collect(Collectors.toUnmodifiableSet());
  }

  /** As the templates of today call it. */
  String shown() {
    return shown;
  }

  static SectionKind of(PageSection section) {
    if (section.type() != null) {
      String type = Fold.key(section.type());
      for (SectionKind kind : values()) {
        if (kind.folded.contains(type)) {
          return kind;
        }
      }
    }
    return OTHER;
  }

  /** Whether such sections become the study's people and nothing else. */
  boolean aboutPeople() {
    return this == PERSON || this == ORGANISATION;
  }

  boolean is(PageSection section) {
    return of(section) == this;
  }

  /** The children of that kind, in order. */
  List<PageSection> under(PageSection section) {
    return section.children().stream().filter(this::is).toList();
  }

  /** The section and all below it of that kind, in order. */
  List<PageSection> in(PageSection section) {
    return section.tree().filter(this::is).toList();
  }
}
