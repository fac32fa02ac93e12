package org.fovea.metadata.section;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.fovea.contract.content.Section;

/**
 * Sections that have a list of their own, with the types that templates have used. What PageTab
 * calls a specimen is a protocol: how specimens were prepared.
 */
enum Part {
  BIOSAMPLE("biosamples", "Biosample"),
  PROTOCOL("protocols", "Specimen", "Specimen preparation", "Protocol", "Growth protocol"),
  ACQUISITION("acquisitions", "Image acquisition"),
  ANALYSIS("analyses", "Image analysis", "Analysis"),
  ANNOTATION_METHOD("annotation-methods", "Annotations", "Annotation", "Annotation method");

  private final String path;
  private final Set<String> types;

  Part(String path, String... types) {
    this.path = path;
    this.types = Arrays.stream(types).map(Titles::folded).collect(Collectors.toUnmodifiableSet());
  }

  /** The list's name in URLs. */
  String path() {
    return path;
  }

  boolean is(Section section) {
    return section.type() != null && types.contains(Titles.folded(section.type()));
  }
}
