package org.fovea.ingest.form.idr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.ingest.table.Row;
import org.fovea.ingest.table.TableReader;
import org.fovea.ingest.table.TextSource;
import org.fovea.ingest.validation.Findings;

/** The plates (or file paths) document: a target and its path inside the archive on each line. */
final class PlateList {

  private static final String NAME = "name";
  private static final String PATH = "path";

  private final Documents documents;
  private final Component component;
  private final Findings findings;

  PlateList(Documents documents, Component component, Findings findings) {
    this.documents = documents;
    this.component = component;
    this.findings = findings;
  }

  /**
   * A line.
   *
   * @param name of the plate; {@code Dataset:name:…} in an experiment
   * @param path inside the archive
   */
  record Line(String document, int row, String name, String path) {}

  List<Line> read() {
    boolean pathFirst = pathFirst();
    List<Line> lines = new ArrayList<>();
    for (TextSource source : documents.of(DocumentRole.PLATES, component)) {
      List<Row> rows = new TableReader(findings).rows(source).orElse(List.of());
      rows.stream()
          .filter(row -> !row.isBlank() && !row.text(0).startsWith("#"))
          .forEach(row -> lines.add(lineOf(source.path(), row, pathFirst)));
      reportPaths(source.path(), lines);
    }
    return lines;
  }

  // The configuration may say the order; where it does not, the cell that looks like a path is it.
  private Line lineOf(String document, Row row, boolean pathFirst) {
    String first = row.text(0);
    String second = row.text(1);
    boolean pathLast = second.contains("/") && !first.contains("/");
    boolean swap = !second.isEmpty() && !pathLast && (pathFirst || first.startsWith("/"));
    if (second.isEmpty()) {
      findings
          .of(IdrRule.PLATES_UNREADABLE)
          .in(document)
          .at(row.number())
          .value(first)
          .say("The line has no second cell; its only one is taken for the name.");
    }
    return swap
        ? new Line(document, row.number(), second, first)
        : new Line(document, row.number(), first, second);
  }

  private void reportPaths(String document, List<Line> lines) {
    lines.stream()
        .filter(line -> line.document().equals(document) && !line.path().isEmpty())
        .findFirst()
        .ifPresent(
            line ->
                findings
                    .of(IdrRule.ARCHIVE_PATHS)
                    .in(document)
                    .at(line.row())
                    .value(line.path())
                    .say(
                        "Paths lie inside another archive and are not followed; this is the"
                            + " first."));
  }

  private boolean pathFirst() {
    for (TextSource bulk : documents.of(DocumentRole.BULK, component)) {
      Map<?, ?> configuration = YamlFile.read(bulk, findings);
      Optional<List<?>> columns = columnsOf(configuration).or(() -> included(bulk, configuration));
      if (columns.isPresent()) {
        return columns.get().indexOf(PATH) < columns.get().indexOf(NAME);
      }
    }
    return false;
  }

  private Optional<List<?>> included(TextSource bulk, Map<?, ?> configuration) {
    if (!(configuration.get("include") instanceof String include)) {
      return Optional.empty();
    }
    Optional<TextSource> target = documents.relative(bulk.path(), include);
    if (target.isEmpty()) {
      findings
          .of(IdrRule.INCLUDE_MISSING)
          .in(bulk.path())
          .column("include")
          .value(include)
          .say(include + " is not among the documents.");
    }
    return target.flatMap(source -> columnsOf(YamlFile.read(source, findings)));
  }

  private static Optional<List<?>> columnsOf(Map<?, ?> configuration) {
    return configuration.get("columns") instanceof List<?> list
        ? Optional.of(list)
        : Optional.empty();
  }
}
