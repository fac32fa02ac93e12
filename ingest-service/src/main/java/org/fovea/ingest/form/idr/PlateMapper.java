package org.fovea.ingest.form.idr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.fovea.contract.content.PlateLine;
import org.fovea.ingest.assembly.EntityIds;
import org.fovea.ingest.plate.PlateFormat;
import org.fovea.ingest.plate.WellName;

/** The plates of a screen as {@link PlateLine}s. */
final class PlateMapper {

  private final EntityIds ids;
  private final ComponentReading reading;

  PlateMapper(EntityIds ids, ComponentReading reading) {
    this.ids = ids;
    this.reading = reading;
  }

  /** {@code imaged} holds the ids of the wells that were. */
  List<PlateLine> map(Set<String> imaged) {
    List<PlateLine> lines = new ArrayList<>();
    String dataset = reading.component().path();
    Predicate<Well> wasImaged = well -> imaged.contains(well.subject().id());
    for (Map.Entry<String, Map<WellName, Well>> plate : reading.layout().plates().entrySet()) {
      PlateFormat format = PlateFormat.fitting(plate.getValue().keySet());
      lines.add(
          new PlateLine(
              ids.plate(dataset, plate.getKey()),
              dataset,
              plate.getKey(),
              lines.size(),
              format.rows(),
              format.columns(),
              plate.getValue().size(),
              (int) plate.getValue().values().stream().filter(wasImaged).count(),
              List.of()));
    }
    return lines;
  }
}
