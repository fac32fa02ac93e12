package org.fovea.ingest.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.plate.WellName;
import org.fovea.ingest.table.Table;
import org.fovea.ingest.validation.Findings;

/**
 * Rows for each file's share of an image. Columns {@code image path series c z t channel dataset
 * group screen plate acquisition well field}; all but {@code path} may be absent. Numbers count
 * from 0. Rows with the same plate, acquisition, well and field, or the same group and image name,
 * are one image.
 */
final class ImageRows {

  private final Places places;
  private final FileIndex files;
  private final Findings findings;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Map<String, Set<String>> claims = new HashMap<>();
  private int missing;

  ImageRows(Places places, FileIndex files, Findings findings) {
    this.places = places;
    this.files = files;
    this.findings = findings;
  }

  /** The images of an {@code images.tsv} document. */
  Collection<Draft> of(Table table) {
    table.rows().forEach(row -> read(new TableImageRow(table, row)));
    if (missing > 0) {
      findings
          .of(ImageRule.FILES_NOT_SENT)
          .in(table.path())
          .value(String.valueOf(missing))
          .say("No file is here yet; images.tsv names " + missing + ".");
    }
    return drafts.values();
  }

  /** The images of other rows, whose files are there. */
  Collection<Draft> of(List<ImageRow> rows) {
    rows.forEach(this::read);
    return drafts.values();
  }

  private void read(ImageRow row) {
    String written = row.text("path");
    if (written.isEmpty()) {
      finding(ImageRule.PATH_MISSING, row, "path", "", "The row names no file.");
      return;
    }
    Optional<String> path = files.path(written, row.folder());
    if (path.isEmpty() && !files.isEmpty()) {
      finding(ImageRule.FILE_MISSING, row, "path", written, "There is no file " + written + ".");
    } else if (path.isEmpty()) {
      missing++;
    }
    add(row, path.orElse(written));
  }

  private void add(ImageRow row, String path) {
    int series = number(row, "series").orElse(0);
    InspectedFile file = files.inspected(path).orElse(null);
    Part part =
        new Part(
            path,
            file,
            series,
            number(row, "c").orElse(null),
            number(row, "z").orElse(null),
            number(row, "t").orElse(null),
            orNull(row.text("channel")));
    if (file != null && file.viewable() && !file.series().isEmpty() && part.inspected().isEmpty()) {
      finding(
          ImageRule.SERIES_MISSING,
          row,
          "series",
          String.valueOf(series),
          path + " has no series " + series + ".");
    }
    Draft found = draftOf(row, path, series);
    Draft draft = drafts.computeIfAbsent(found.key(), key -> found);
    if (!claims.computeIfAbsent(draft.key(), key -> new HashSet<>()).add(part.claim())) {
      finding(
          ImageRule.PART_REPEATED,
          row,
          "path",
          row.text("path"),
          "An earlier row gives the same part of " + draft.key() + ".");
      return;
    }
    draft.add(part);
    files.entry(path).ifPresent(entry -> describe(draft, entry, row));
  }

  /** In a list of its own images are what the columns say; else they are attributes too. */
  private static void describe(Draft draft, FileEntry entry, ImageRow row) {
    draft.describe(row instanceof TableImageRow ? entry : entry.described());
  }

  private Draft draftOf(ImageRow row, String path, int series) {
    String name = orNull(row.text("image"));
    String group = orNull(row.text("group"));
    Optional<DatasetPlaces> dataset = datasetOf(row, path);
    String plate = row.text("plate");
    String well = row.text("well");
    if (!plate.isEmpty() || !well.isEmpty()) {
      Optional<Place> place = placeOf(row, dataset.or(() -> places.withPlate(plate, path)));
      if (place.isPresent()) {
        return Draft.inWell(place.get(), group, name);
      }
    }
    String key = dataset.map(DatasetPlaces::dataset).orElse(null);
    String fallback = series == 0 ? path : path + "#" + series;
    return new Draft(key, group, name == null ? fallback : name);
  }

  private Optional<DatasetPlaces> datasetOf(ImageRow row, String path) {
    List<String> named = new ArrayList<>(List.of(row.text("screen"), row.text("dataset")));
    named.removeIf(String::isEmpty);
    if (named.isEmpty()) {
      Optional<DatasetPlaces> byPlate = places.withPlate(row.text("plate"), path);
      return byPlate.or(() -> files.datasetOf(path, places).flatMap(places::dataset));
    }
    Optional<DatasetPlaces> found = places.dataset(named.get(0));
    if (found.isEmpty()) {
      String column = row.text("screen").isEmpty() ? "dataset" : "screen";
      finding(
          ImageRule.DATASET_UNKNOWN,
          row,
          column,
          named.get(0),
          "The study has no “" + named.get(0) + "”.");
    }
    return found;
  }

  private Optional<Place> placeOf(ImageRow row, Optional<DatasetPlaces> dataset) {
    String plate = row.text("plate");
    String written = row.text("well");
    if (dataset.isEmpty() || !dataset.get().plates().containsKey(plate)) {
      finding(
          ImageRule.PLATE_UNKNOWN, row, "plate", plate, "No screen has a plate “" + plate + "”.");
      return Optional.empty();
    }
    Optional<WellName> well = WellName.parse(written);
    if (well.isEmpty()) {
      finding(ImageRule.WELL_MALFORMED, row, "well", written, "“" + written + "” is no well.");
      return Optional.empty();
    }
    if (!dataset.get().has(plate, well.get())) {
      finding(
          ImageRule.WELL_UNKNOWN,
          row,
          "well",
          written,
          "Plate “" + plate + "” has no well " + well.get() + ".");
      return Optional.empty();
    }
    return Optional.of(
        new Place(
            dataset.get().dataset(),
            plate,
            number(row, "acquisition").orElse(0),
            well.get(),
            number(row, "field").orElse(0)));
  }

  private Optional<Integer> number(ImageRow row, String column) {
    String text = row.text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.matches("\\d{1,6}")) {
      return Optional.of(Integer.valueOf(text));
    }
    finding(
        ImageRule.NUMBER_MALFORMED, row, column, text, "“" + text + "” is no whole number from 0.");
    return Optional.empty();
  }

  private void finding(ImageRule rule, ImageRow row, String column, String value, String message) {
    row.mark(findings.of(rule), column).value(value).say(message);
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
