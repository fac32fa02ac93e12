package org.fovea.ingest.form.bia;

import java.util.Optional;
import org.fovea.ingest.form.bia.pagetab.PageSection;

/**
 * A section that is a dataset: a study component, or an annotation that has files.
 *
 * @param path of the dataset
 */
record Component(String path, PageSection section) {

  boolean isAnnotation() {
    return SectionKind.ANNOTATION.is(section);
  }

  Optional<String> title() {
    return titleOf(section);
  }

  /** What people call a section: its title, else its name. */
  static Optional<String> titleOf(PageSection section) {
    return Key.TITLE.text(section.attributes()).or(() -> Key.NAME.text(section.attributes()));
  }
}
