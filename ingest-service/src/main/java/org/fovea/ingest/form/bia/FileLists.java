package org.fovea.ingest.form.bia;

import java.util.Optional;
import org.fovea.ingest.form.bia.pagetab.FileListReader;
import org.fovea.ingest.form.bia.pagetab.PageAttribute;
import org.fovea.ingest.form.bia.pagetab.PageFile;
import org.fovea.ingest.form.bia.pagetab.PageSection;
import org.fovea.ingest.problem.Count;
import org.fovea.ingest.table.TextSource;

/**
 * Reads the file lists that sections name and the files that stand in sections, into the catalogue.
 * They belong to the nearest component above, or to none.
 */
final class FileLists {

  private final Documents documents;
  private final Components components;
  private final Catalogue catalogue;
  private final AttributeMapper attributes;
  private final Reporter reporter;
  private boolean complete = true;
  private long entries;

  FileLists(
      Documents documents,
      Components components,
      Catalogue catalogue,
      AttributeMapper attributes,
      Reporter reporter) {
    this.documents = documents;
    this.components = components;
    this.catalogue = catalogue;
    this.attributes = attributes;
    this.reporter = reporter;
  }

  void read(PageSection root) {
    readBelow(root, Optional.empty());
    if (catalogue.files().size() == 0 && entries > 0) {
      reporter
          .of(BiaRule.FILES_NOT_SENT)
          .value(String.valueOf(entries))
          .say("The submission lists " + Count.of(entries, "file") + "; none has been sent.");
    } else if (complete) {
      reportUnlisted();
    }
  }

  private void readBelow(PageSection section, Optional<Component> above) {
    Optional<Component> owner = components.of(section).or(() -> above);
    Key.FILE_LIST.all(section.attributes()).stream()
        .filter(attribute -> attribute.text().isPresent())
        .forEach(attribute -> readList(attribute, owner));
    if (!section.allFiles().isEmpty()) {
      ListReading reading = reading(reporter.path(), owner);
      section.allFiles().stream().filter(FileLists::isNamed).forEach(reading::entry);
      end(reading);
    }
    section.children().forEach(child -> readBelow(child, owner));
  }

  private static boolean isNamed(PageFile file) {
    return file.path() != null && !file.path().isBlank();
  }

  private void readList(PageAttribute attribute, Optional<Component> owner) {
    String name = attribute.text().orElseThrow();
    Optional<TextSource> list = documents.list(name).map(TextSource::streamed);
    if (list.isEmpty()) {
      complete = false;
      reporter
          .of(BiaRule.FILE_LIST_MISSING, attribute)
          .suggestNear(documents.listNames())
          .say("No document is the file list “" + name + "”.");
    } else {
      ListReading reading = reading(list.get().path(), owner);
      FileListReader.read(list.get(), reporter.findings(), reading::entry);
      end(reading);
    }
  }

  private ListReading reading(String document, Optional<Component> owner) {
    String role =
        owner
            .filter(Component::isAnnotation)
            .map(component -> AnnotationRole.of(component.section()))
            .orElse(null);
    String dataset = owner.map(Component::path).orElse(null);
    return new ListReading(
        catalogue, attributes, reporter.findings(), new ListOwner(document, dataset, role));
  }

  private void end(ListReading reading) {
    reading.end();
    entries += reading.entries();
  }

  private void reportUnlisted() {
    for (int n = 0; n < catalogue.files().size(); n++) {
      if (catalogue.at(n).isEmpty()) {
        reporter
            .findings()
            .of(BiaRule.FILE_UNLISTED)
            .in(catalogue.files().at(n).path())
            .say("No file list has the file.");
      }
    }
  }
}
