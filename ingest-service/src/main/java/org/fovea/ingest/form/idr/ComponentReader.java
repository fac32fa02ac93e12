package org.fovea.ingest.form.idr;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fovea.ingest.assembly.EntityIds;
import org.fovea.ingest.validation.Findings;

/** Reads the documents of one screen or experiment. */
final class ComponentReader {

  private final EntityIds ids;
  private final TableNames names;
  private final StudyFile study;
  private final Documents documents;
  private final Findings findings;

  ComponentReader(EntityIds ids, StudyFile study, Documents documents, Findings findings) {
    this.ids = ids;
    this.names = new TableNames(ids);
    this.study = study;
    this.documents = documents;
    this.findings = findings;
  }

  ComponentReading read(Component component) {
    BulkMap bulkMap =
        documents.of(DocumentRole.BULKMAP, component).stream()
            .findFirst()
            .map(source -> BulkMap.read(source, findings))
            .orElse(BulkMap.NONE);
    Sources sources = new SourceResolver(documents, study, component, findings).resolve();
    sources.layout().forEach(table -> new LayoutChecks(table, findings).run(bulkMap));
    List<PlateList.Line> listed = new PlateList(documents, component, findings).read();
    return component.isScreen()
        ? screen(component, sources, bulkMap, listed)
        : experiment(component, sources, bulkMap, listed);
  }

  private ComponentReading screen(
      Component component, Sources sources, BulkMap bulkMap, List<PlateList.Line> listed) {
    ScreenLayout layout = new LayoutReader(ids, component, findings).read(sources.layout());
    addListed(component, layout, listed);
    List<Subject> subjects = layout.wells().stream().map(Well::subject).toList();
    List<ResultsTable> results = results(component, sources, subjects);
    return new ComponentReading(component, sources, bulkMap, layout, List.of(), results);
  }

  private ComponentReading experiment(
      Component component, Sources sources, BulkMap bulkMap, List<PlateList.Line> listed) {
    List<ComponentReading.NamedImage> images =
        new ImageListReader(ids, component, findings).read(sources.layout(), listed);
    List<Subject> subjects = images.stream().map(ComponentReading.NamedImage::subject).toList();
    List<ResultsTable> results = results(component, sources, subjects);
    return new ComponentReading(component, sources, bulkMap, new ScreenLayout(), images, results);
  }

  private List<ResultsTable> results(Component component, Sources sources, List<Subject> subjects) {
    List<ResultsTable> results =
        new ResultsReader(names, study, component, findings).read(sources, subjects);
    sources
        .annotation()
        .filter(table -> !sources.isAnnotationLayout() || !sources.areResultsInAnnotation())
        .ifPresent(
            table ->
                new AnnotationCheck(table, Placement.of(component), subjects, results, findings)
                    .run());
    return results;
  }

  private void addListed(Component component, ScreenLayout layout, List<PlateList.Line> listed) {
    Set<String> seen = new HashSet<>();
    boolean laidOut = layout.hasWells();
    if (!laidOut) {
      findings
          .of(IdrRule.WELLS_MISSING)
          .in(study.path())
          .at(component.row())
          .value(component.name())
          .say(
              "No document lays out the wells of "
                  + component.path()
                  + "; it is registered with "
                  + listed.size()
                  + " plates.");
    }
    for (PlateList.Line line : listed) {
      if (!seen.add(line.name())) {
        plate(IdrRule.PLATE_LISTED_TWICE, line).say("“" + line.name() + "” is listed before.");
      } else if (laidOut && !layout.plates().containsKey(line.name())) {
        plate(IdrRule.PLATE_NOT_LAID_OUT, line)
            .say("The library has no well of “" + line.name() + "”.");
      }
      layout.addPlate(line.name());
    }
    if (!listed.isEmpty()) {
      layout.plates().keySet().stream()
          .filter(name -> !seen.contains(name))
          .forEach(name -> reportUnlisted(layout, name));
    }
  }

  private void reportUnlisted(ScreenLayout layout, String plate) {
    layout.plates().get(plate).values().stream()
        .findFirst()
        .map(Well::subject)
        .ifPresent(
            subject ->
                findings
                    .of(IdrRule.PLATE_NOT_LISTED)
                    .in(subject.table().path())
                    .at(subject.row().number())
                    .column("Plate")
                    .value(plate)
                    .say("Plate “" + plate + "” is not in the list of plates."));
  }

  private Findings.Draft plate(IdrRule rule, PlateList.Line line) {
    return findings.of(rule).in(line.document()).at(line.row()).value(line.name());
  }
}
