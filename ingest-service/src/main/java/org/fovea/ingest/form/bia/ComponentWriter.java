package org.fovea.ingest.form.bia;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fovea.contract.content.Association;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.FileLine;
import org.fovea.contract.content.Section;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.bia.pagetab.PageAttribute;
import org.fovea.ingest.form.bia.pagetab.PageFile;
import org.fovea.ingest.form.bia.pagetab.PageSection;
import org.fovea.ingest.form.bia.pagetab.PageTabWriter;
import org.fovea.ingest.form.bia.pagetab.Place;
import org.fovea.ingest.form.bia.pagetab.Shape;

/** Datasets as study components and annotations, with a file list for each that has files. */
final class ComponentWriter {

  private static final String SECTION_TYPE = "Section type";
  private static final String COMPONENT = "Study Component";

  private final List<DatasetLine> datasets;
  private final Map<String, List<FileLine>> files = new LinkedHashMap<>();
  private final Map<String, String> lists = new LinkedHashMap<>();

  ComponentWriter(FormReading reading) {
    this.datasets = reading.datasets();
    for (FileLine file : reading.files()) {
      file.datasets()
          .forEach(path -> files.computeIfAbsent(path, p -> new ArrayList<>()).add(file));
    }
  }

  /** Texts of the file lists by path, complete once {@link #sections()} was asked. */
  Map<String, String> lists() {
    return lists;
  }

  List<PageSection> sections() {
    return datasets.stream().map(this::section).toList();
  }

  private PageSection section(DatasetLine dataset) {
    List<Attribute> sent = dataset.attributes();
    boolean typed = !sent.isEmpty() && SECTION_TYPE.equals(sent.get(0).key());
    List<PageAttribute> attributes = new ArrayList<>();
    sent.stream().skip(typed ? 1 : 0).map(PageSections::attribute).forEach(attributes::add);
    if (Key.NAME.first(attributes).or(() -> Key.TITLE.first(attributes)).isEmpty()) {
      attributes.addAll(0, PageSections.texts(Key.NAME.shown(), nameOf(dataset)));
    }
    if (dataset.description() != null
        && Key.DESCRIPTION.first(attributes).isEmpty()
        && Key.ANNOTATION_OVERVIEW.first(attributes).isEmpty()) {
      attributes.addAll(PageSections.texts(Key.DESCRIPTION.shown(), dataset.description()));
    }
    addList(dataset, attributes);
    boolean linked = !dataset.sections().isEmpty() && isOwn(dataset.sections().get(0));
    List<PageSection> children =
        Stream.concat(
                dataset.associations().stream().map(ComponentWriter::association),
                dataset.sections().stream().skip(linked ? 1 : 0).map(PageSections::section))
            .toList();
    return PageSections.of(
        typed ? sent.get(0).value() : COMPONENT,
        dataset.path(),
        attributes,
        linked ? dataset.sections().get(0).links() : List.of(),
        children);
  }

  private static boolean isOwn(Section section) {
    return section.title() == null
        && section.attributes().isEmpty()
        && section.sections().isEmpty()
        && !section.links().isEmpty();
  }

  private static String nameOf(DatasetLine dataset) {
    return Stream.of(dataset.title(), dataset.name(), dataset.path())
        .filter(text -> text != null && !text.isEmpty())
        .findFirst()
        .orElse(COMPONENT);
  }

  // A list is JSON: one that is called otherwise is found by its name without the extension.
  private void addList(DatasetLine dataset, List<PageAttribute> attributes) {
    List<FileLine> own = files.getOrDefault(dataset.path(), List.of());
    if (own.isEmpty()) {
      return;
    }
    String name =
        Key.FILE_LIST
            .text(attributes)
            .orElse("file-list-" + dataset.path().replaceAll("[^\\p{Alnum}_-]+", "-") + ".json");
    if (Key.FILE_LIST.first(attributes).isEmpty()) {
      attributes.addAll(PageSections.texts(Key.FILE_LIST.shown(), name));
    }
    String path = name.replace('\\', '/').replaceFirst("(?i)\\.(json|tsv|xlsx)(\\.gz)?$", "");
    lists.put(
        path + ".json", PageTabWriter.files(own.stream().map(ComponentWriter::file).toList()));
  }

  private static PageFile file(FileLine file) {
    return new PageFile(
        file.path(),
        file.size() < 0 ? null : String.valueOf(file.size()),
        "file",
        file.attributes().stream().map(PageSections::attribute).toList(),
        Place.NONE,
        Shape.NONE);
  }

  private static PageSection association(Association tuple) {
    return PageSections.of(
        "Associations",
        PageSections.texts(
            Key.ASSOCIATED_BIOSAMPLE.shown(),
            tuple.biosample(),
            Key.ASSOCIATED_SPECIMEN.shown(),
            tuple.specimenPreparation(),
            Key.ASSOCIATED_ACQUISITION.shown(),
            tuple.acquisition(),
            Key.ASSOCIATED_ANALYSIS.shown(),
            tuple.analysis(),
            Key.ASSOCIATED_CORRELATION.shown(),
            tuple.correlation()));
  }
}
