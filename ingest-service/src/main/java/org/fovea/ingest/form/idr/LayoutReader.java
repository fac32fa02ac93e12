package org.fovea.ingest.form.idr;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fovea.ingest.assembly.EntityIds;
import org.fovea.ingest.plate.PlateFormat;
import org.fovea.ingest.plate.WellName;
import org.fovea.ingest.table.Row;
import org.fovea.ingest.table.Table;
import org.fovea.ingest.validation.Findings;

/** Reads plates and wells from the rows of libraries (or of the annotation). */
final class LayoutReader {

  private final EntityIds ids;
  private final Component component;
  private final Findings findings;

  LayoutReader(EntityIds ids, Component component, Findings findings) {
    this.ids = ids;
    this.component = component;
    this.findings = findings;
  }

  static boolean laysOut(Table table) {
    return LayoutVocabulary.plateColumn(table).isPresent()
        && LayoutVocabulary.wellColumn(table).isPresent();
  }

  ScreenLayout read(List<Table> tables) {
    ScreenLayout layout = new ScreenLayout();
    for (Table table : tables) {
      OptionalInt plate = LayoutVocabulary.plateColumn(table);
      OptionalInt well = LayoutVocabulary.wellColumn(table);
      for (Row row : table.rows()) {
        read(layout, table, row, row.text(plate.orElseThrow()), row.text(well.orElseThrow()));
      }
    }
    return layout;
  }

  private void read(ScreenLayout layout, Table table, Row row, String plate, String name) {
    if (plate.isEmpty() || name.isEmpty()) {
      reportUnplaced(table, row, plate, name);
      return;
    }
    Optional<WellName> parsed = WellName.parse(name);
    if (parsed.isEmpty()) {
      finding(IdrRule.WELL_MALFORMED, table, row, name).say("“" + name + "” is no well.");
      layout.addPlate(plate);
      return;
    }
    WellName well = parsed.get();
    if (!PlateFormat.fitting(List.of(well)).isStandard()) {
      finding(IdrRule.WELL_OFF_PLATE, table, row, name)
          .say("Well " + well + " lies on no standard plate.");
    }
    String id = ids.well(component.path(), plate, well.toString());
    layout
        .add(new Well(plate, well, new Subject(id, table, row)))
        .ifPresent(earlier -> reportRepeated(table, row, earlier));
  }

  private void reportUnplaced(Table table, Row row, String plate, String well) {
    boolean nothing = plate.isEmpty() && well.isEmpty();
    IdrRule rule = nothing ? IdrRule.ROW_WITHOUT_WELL : IdrRule.WELL_WITHOUT_PLATE;
    finding(rule, table, row, nothing ? "" : plate + well)
        .say(
            nothing
                ? "The row names neither plate nor well and is left out."
                : "The row names only one of plate and well.");
  }

  private void reportRepeated(Table table, Row row, Well earlier) {
    boolean same =
        table == earlier.subject().table() && row.cells().equals(earlier.subject().row().cells());
    String place = earlier.plate() + " " + earlier.name();
    finding(same ? IdrRule.WELL_ROW_TWICE : IdrRule.WELL_REPEATED, table, row, place)
        .say(
            place
                + " is described on row "
                + earlier.subject().row().number()
                + " already"
                + (same ? " in the same words." : ", in other words."));
  }

  private Findings.Draft finding(IdrRule rule, Table table, Row row, String value) {
    return findings.of(rule).in(table.path()).at(row.number()).column("Well").value(value);
  }
}
