package org.fovea.ingest.form.fovea;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fovea.ingest.assembly.DatasetPlaces;
import org.fovea.ingest.plate.WellName;
import org.fovea.ingest.validation.Findings;

/** Which datasets, plates, wells, tables and images the study has, and who refers to others. */
final class NativeNames {

  private final Findings findings;
  private final Set<String> datasets = new LinkedHashSet<>();
  private final Map<String, NativeItem> plates = new LinkedHashMap<>();
  private final Map<String, Set<String>> plateNames = new HashMap<>();
  private final Map<String, Integer> tables = new HashMap<>();
  private final Set<String> wells = new HashSet<>();
  private final Set<String> images = new HashSet<>();
  private final Set<String> rows = new HashSet<>();
  private final Set<String> files = new HashSet<>();

  NativeNames(Findings findings) {
    this.findings = findings;
  }

  Set<String> datasets() {
    return datasets;
  }

  /** Where an image can lie. */
  List<DatasetPlaces> places() {
    Map<String, Map<String, Set<WellName>>> byDataset = new LinkedHashMap<>();
    datasets.forEach(dataset -> byDataset.put(dataset, new LinkedHashMap<>()));
    plates
        .values()
        .forEach(
            plate -> byDataset.get(plate.text("dataset")).put(plate.text("name"), new HashSet<>()));
    for (String well : wells) {
      int name = well.lastIndexOf('/');
      int plate = well.indexOf('/');
      byDataset
          .get(well.substring(0, plate))
          .get(well.substring(plate + 1, name))
          .add(WellName.parse(well.substring(name + 1)).orElseThrow());
    }
    return byDataset.entrySet().stream()
        .map(entry -> new DatasetPlaces(entry.getKey(), entry.getValue()))
        .toList();
  }

  boolean addDataset(NativeItem item) {
    return add(datasets, item.text("path"), item, "path");
  }

  boolean addPlate(NativeItem item) {
    if (!hasDataset(item)) {
      return false;
    }
    if (plates.putIfAbsent(plateKey(item, "name"), item) != null) {
      return repeated(item, "name", item.text("name"));
    }
    plateNames
        .computeIfAbsent(item.text("dataset"), dataset -> new LinkedHashSet<>())
        .add(item.text("name"));
    return true;
  }

  boolean addWell(NativeItem item) {
    String key = plateKey(item, "plate");
    NativeItem plate = plates.get(key);
    if (plate == null) {
      return unknown(item.place().member("plate"), item.text("plate"), "plate", platesBeside(item));
    }
    return liesOn(item, plate) && add(wells, key + "/" + item.text("name"), item, "name");
  }

  private boolean liesOn(NativeItem item, NativeItem plate) {
    Optional<WellName> well = WellName.parse(item.text("name"));
    boolean inside =
        well.filter(
                name ->
                    name.row() < plate.integer("rows") && name.column() < plate.integer("columns"))
            .isPresent();
    if (!inside) {
      item.place()
          .member("name")
          .mark(findings.of(FoveaRule.WELL_OUTSIDE))
          .value(item.text("name"))
          .say(
              "The plate has %d rows and %d columns."
                  .formatted(plate.integer("rows"), plate.integer("columns")));
    }
    return inside;
  }

  boolean addTable(NativeItem item) {
    String key = plateKey(item, "name");
    boolean known = hasDataset(item);
    if (known && tables.putIfAbsent(key, item.value().path("columns").size()) != null) {
      return repeated(item, "name", item.text("name"));
    }
    return known;
  }

  boolean addImage(NativeItem item, String key) {
    boolean known = item.text("dataset").isEmpty() || hasDataset(item);
    if (item.value().has("plate")) {
      String well = plateKey(item, "plate") + "/" + item.text("well");
      known &=
          wells.contains(well)
              || unknown(item.place().member("well"), item.text("well"), "well", Set.of());
    }
    return known && add(images, key, item, "name");
  }

  boolean addFile(NativeItem item) {
    JsonNode places = item.value().path("datasets");
    boolean known = true;
    for (int n = 0; n < places.size(); n++) {
      String dataset = places.get(n).asText();
      NativePlace place = item.place().member("datasets").item(n);
      known &= datasets.contains(dataset) || unknown(place, dataset, "dataset", datasets);
    }
    return add(files, item.text("path"), item, "path") && known;
  }

  boolean addRow(NativeItem item) {
    String table = plateKey(item, "table");
    Integer columns = tables.get(table);
    if (columns == null) {
      return unknown(item.place().member("table"), item.text("table"), "table", Set.of());
    }
    if (item.value().path("cells").size() > columns) {
      item.place()
          .member("cells")
          .mark(findings.of(FoveaRule.CELLS_MANY))
          .value(String.valueOf(item.value().path("cells").size()))
          .say("The table has " + columns + " columns.");
      return false;
    }
    boolean known = all(item, "wells", wells, item.text("dataset") + "/");
    known &= all(item, "images", images, "");
    return add(rows, table + "/" + item.integer("row"), item, "row") && known;
  }

  private boolean all(NativeItem item, String member, Set<String> known, String prefix) {
    JsonNode named = item.value().path(member);
    boolean all = true;
    for (int n = 0; n < named.size(); n++) {
      String name = named.get(n).asText();
      all &=
          known.contains(prefix + name)
              || unknown(
                  item.place().member(member).item(n),
                  name,
                  member.substring(0, member.length() - 1),
                  Set.of());
    }
    return all;
  }

  private boolean hasDataset(NativeItem item) {
    String dataset = item.text("dataset");
    return datasets.contains(dataset)
        || unknown(item.place().member("dataset"), dataset, "dataset", datasets);
  }

  private static String plateKey(NativeItem item, String member) {
    return item.text("dataset") + "/" + item.text(member);
  }

  private Set<String> platesBeside(NativeItem item) {
    return plateNames.getOrDefault(item.text("dataset"), Set.of());
  }

  private boolean add(Set<String> names, String name, NativeItem item, String member) {
    return names.add(name) || repeated(item, member, name);
  }

  private boolean repeated(NativeItem item, String member, String name) {
    item.place()
        .member(member)
        .mark(findings.of(FoveaRule.NAME_REPEATED))
        .value(name)
        .say("Another one is called “" + name + "”, too.");
    return false;
  }

  private boolean unknown(NativePlace place, String name, String what, Set<String> known) {
    place
        .mark(findings.of(FoveaRule.REFERENCE_UNKNOWN))
        .value(name)
        .suggestNear(known)
        .say("The study has no %s “%s”.".formatted(what, name));
    return false;
  }
}
