package org.fovea.ingest.form.idr;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fovea.ingest.table.Table;
import org.fovea.ingest.table.TableReader;
import org.fovea.ingest.table.TextSource;
import org.fovea.ingest.validation.Findings;

/**
 * Finds the tables of a screen or experiment: as the study file names them, else by their role and
 * folder.
 */
final class SourceResolver {

  private final Documents documents;
  private final StudyFile study;
  private final Component component;
  private final Findings findings;
  private final TableReader reader;
  private final Set<String> used = new HashSet<>();

  SourceResolver(Documents documents, StudyFile study, Component component, Findings findings) {
    this.documents = documents;
    this.study = study;
    this.component = component;
    this.findings = findings;
    this.reader = new TableReader(findings);
  }

  Sources resolve() {
    Placement placement = Placement.of(component);
    Optional<Table> annotation =
        documents.of(DocumentRole.ANNOTATION, component).stream()
            .findFirst()
            .flatMap(reader::table);
    List<Table> layout = new ArrayList<>();
    for (Table table : layoutTables(annotation.isPresent())) {
      if (placement.places(table)) {
        layout.add(table);
      } else {
        findings
            .of(IdrRule.LAYOUT_WITHOUT_WELLS)
            .in(table.path())
            .at(table.headerRow())
            .say(
                "The table lacks the columns "
                    + placement.columnNames()
                    + ", so it describes nothing that results could join.");
      }
    }
    boolean library = !layout.isEmpty();
    annotation.filter(table -> !library && placement.places(table)).ifPresent(layout::add);
    List<ProcessedBlock> blocks = ProcessedBlock.of(study, component, findings);
    ProcessedBlock first =
        blocks.isEmpty() ? new ProcessedBlock(0, List.of(), List.of(), List.of()) : blocks.get(0);
    return new Sources(
        layout, annotation, processed(blocks, first, library && annotation.isEmpty()), first);
  }

  private List<Table> layoutTables(boolean annotated) {
    boolean screen = component.isScreen();
    String key = screen ? "Library File Name" : "Experiment Assay File";
    DocumentRole role = screen ? DocumentRole.LIBRARY : DocumentRole.ASSAYS;
    List<String> names = component.section().values(key);
    List<TextSource> found = found(names, key, role);
    if (found.isEmpty() && !names.isEmpty()) {
      String then = annotated ? "; the annotation describes the " : "; there are no ";
      missing(screen ? IdrRule.LIBRARY_MISSING : IdrRule.ASSAYS_MISSING, key, names)
          .say(
              String.join(", ", names)
                  + " is not among the documents"
                  + then
                  + (screen ? "wells." : "images."));
    }
    return found.stream().map(reader::table).flatMap(Optional::stream).toList();
  }

  private List<Sources.Processed> processed(
      List<ProcessedBlock> blocks, ProcessedBlock first, boolean lost) {
    List<Sources.Processed> tables = new ArrayList<>();
    String key = "Processed Data File Name";
    for (ProcessedBlock block : blocks.isEmpty() ? List.of(first) : blocks) {
      List<TextSource> found = found(block.files(), key, DocumentRole.PROCESSED);
      if (found.isEmpty() && !block.files().isEmpty()) {
        missing(lost ? IdrRule.RESULTS_MISSING : IdrRule.PROCESSED_MISSING, key, block.files())
            .say(String.join(", ", block.files()) + " is not among the documents.");
      }
      found.stream()
          .map(reader::table)
          .flatMap(Optional::stream)
          .forEach(table -> tables.add(new Sources.Processed(table, block)));
    }
    return tables;
  }

  /**
   * The documents of those names; where none of them is there, those of the role that no name
   * claims.
   */
  private List<TextSource> found(List<String> names, String key, DocumentRole role) {
    List<TextSource> named =
        names.stream()
            .map(name -> documents.named(name, component))
            .flatMap(Optional::stream)
            .filter(source -> used.add(source.path()))
            .toList();
    if (!named.isEmpty()) {
      reportAbsent(names, key, named);
      return named;
    }
    List<TextSource> others =
        documents.of(role, component).stream().filter(source -> used.add(source.path())).toList();
    if (!others.isEmpty() && !names.isEmpty()) {
      missing(IdrRule.DOCUMENT_NAME_DIFFERS, key, names)
          .suggest(others.get(0).path())
          .say(
              String.join(", ", names)
                  + " is not among the documents; "
                  + others.get(0).path()
                  + " is taken for it.");
    }
    return others;
  }

  private void reportAbsent(List<String> names, String key, List<TextSource> found) {
    for (String name : names) {
      boolean there =
          found.stream()
              .anyMatch(
                  source ->
                      DocumentRole.baseName(source.path()).equals(DocumentRole.baseName(name)));
      if (!there) {
        IdrRule rule =
            key.startsWith("Processed") ? IdrRule.PROCESSED_MISSING : IdrRule.LIBRARY_MISSING;
        missing(rule, key, List.of(name)).say(name + " is not among the documents.");
      }
    }
  }

  private Findings.Draft missing(IdrRule rule, String key, List<String> names) {
    int row = component.section().entry(key).map(Entry::row).orElse(component.row());
    return findings.of(rule).in(study.path()).at(row).column(key).value(String.join(", ", names));
  }
}
