package org.fovea.ingest.assembly;

import java.util.Optional;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.InspectedSeries;
import org.fovea.ingest.inspection.PlatePosition;
import org.fovea.ingest.plate.WellName;
import org.fovea.ingest.validation.Findings;

/** Finds the place of an image that states its position: plates are matched by name. */
final class Positions {

  private final Places places;
  private final Findings findings;

  Positions(Places places, Findings findings) {
    this.places = places;
    this.findings = findings;
  }

  /** An image whose plate or well nobody laid out is kept without a place. */
  Draft draft(InspectedFile file, InspectedSeries series) {
    PlatePosition position = series.position();
    Optional<DatasetPlaces> dataset = places.withPlate(position.plate(), file.path());
    Optional<WellName> well = WellName.parse(position.well());
    if (dataset.isEmpty()) {
      report(
          ImageRule.PLATE_UNKNOWN,
          file,
          position.plate(),
          "No screen has a plate “" + position.plate() + "”.");
    } else if (well.isEmpty() || !dataset.get().has(position.plate(), well.get())) {
      String message = "Plate “" + position.plate() + "” has no well " + position.well() + ".";
      report(ImageRule.WELL_UNKNOWN, file, position.well(), message);
    } else {
      return Draft.inWell(
          new Place(
              dataset.get().dataset(),
              position.plate(),
              position.acquisition(),
              well.get(),
              position.field()),
          null,
          series.name());
    }
    String path =
        dataset.or(() -> places.ofPath(file.path())).map(DatasetPlaces::dataset).orElse(null);
    String name =
        String.join(
            "/",
            position.plate(),
            String.valueOf(position.acquisition()),
            position.well(),
            String.valueOf(position.field()));
    return new Draft(path, null, name);
  }

  private void report(ImageRule rule, InspectedFile file, String value, String message) {
    findings.of(rule).in(file.path()).value(value).say(message);
  }
}
