package org.fovea.ingest.form.idr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fovea.contract.content.ResultTableLine.Level;
import org.fovea.ingest.table.Headers;
import org.fovea.ingest.validation.Findings;

/**
 * What the study file says of processed data: the files, their columns, and the columns that link
 * them to the library. A screen has one block for each {@code Processed Data File Name} line.
 *
 * @param row of the block's first line in the study file, 0 without one
 * @param links names of the linking columns, in order
 */
record ProcessedBlock(int row, List<String> files, List<Declared> columns, List<String> links) {

  /** A declared column; its parts are null where the study file leaves them blank. */
  record Declared(String name, String type, Level level, String description) {

    boolean isType(String wanted) {
      return type != null && type.toLowerCase(Locale.ROOT).equals(wanted);
    }
  }

  static List<ProcessedBlock> of(StudyFile study, Component component, Findings findings) {
    List<List<Entry>> blocks = new ArrayList<>();
    for (Entry entry : component.section().entries()) {
      String key = Headers.key(entry.key());
      if (key.startsWith("processed data")) {
        if (blocks.isEmpty() || key.equals("processed data file name")) {
          blocks.add(new ArrayList<>());
        }
        blocks.get(blocks.size() - 1).add(entry);
      }
    }
    return blocks.stream()
        .map(entries -> blockOf(study.path(), new Section(entries), findings))
        .toList();
  }

  private static ProcessedBlock blockOf(String path, Section section, Findings findings) {
    int names = section.width("Processed Data Column Name");
    boolean aligned =
        names
            >= section.width(
                "Processed Data Column Type", "Processed Data Column Annotation Level");
    if (!aligned && names > 0) {
      findings
          .of(IdrRule.COLUMNS_MISALIGNED)
          .in(path)
          .at(section.all("Processed Data Column Name").get(0).row())
          .column("Processed Data Column Name")
          .say(
              "There are more types or levels than names, so nobody can tell which type is whose.");
    }
    List<Declared> columns = new ArrayList<>();
    for (int column = 0; column < names; column++) {
      String name = section.at("Processed Data Column Name", column);
      if (name != null) {
        columns.add(declared(section, column, name, aligned));
      }
    }
    List<String> links =
        section.values("Processed Data Column Link To Library File").isEmpty()
            ? section.values("Processed Data Column Link To Assay File")
            : section.values("Processed Data Column Link To Library File");
    int row = section.entries().get(0).row();
    return new ProcessedBlock(
        row,
        section.values("Processed Data File Name"),
        columns,
        links.stream().distinct().toList());
  }

  // Where the lines are out of step only what all columns share is certain.
  private static Declared declared(Section section, int column, String name, boolean aligned) {
    String typeKey = "Processed Data Column Type";
    String levelKey = "Processed Data Column Annotation Level";
    String type = aligned ? section.at(typeKey, column) : shared(section, typeKey);
    String level = aligned ? section.at(levelKey, column) : shared(section, levelKey);
    String description = aligned ? section.at("Processed Data Column Description", column) : null;
    return new Declared(name, type, Levels.parse(level).orElse(null), description);
  }

  private static String shared(Section section, String key) {
    List<String> distinct = section.values(key).stream().distinct().toList();
    return distinct.size() == 1 ? distinct.get(0) : null;
  }

  /**
   * The level that every column of the block with one has; it then holds for columns that are not
   * declared, too.
   */
  Optional<Level> sharedLevel() {
    List<Level> distinct =
        columns.stream().map(Declared::level).filter(level -> level != null).distinct().toList();
    return distinct.size() == 1 ? Optional.of(distinct.get(0)) : Optional.empty();
  }

  /**
   * The declaration of a column: by its name, else by its stripped name, else by its letters and
   * digits.
   */
  Optional<Declared> of(String header) {
    return columns.stream()
        .filter(column -> Headers.key(column.name()).equals(Headers.key(header)))
        .findFirst()
        .or(() -> unique(ColumnNames.squashed(header)));
  }

  private Optional<Declared> unique(String squashed) {
    List<Declared> same =
        columns.stream()
            .filter(column -> ColumnNames.squashed(column.name()).equals(squashed))
            .toList();
    return same.size() == 1 && !squashed.isEmpty() ? Optional.of(same.get(0)) : Optional.empty();
  }
}
