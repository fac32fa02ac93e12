package org.fovea.ingest.form.idr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.fovea.ingest.assembly.EntityIds;
import org.fovea.ingest.assembly.ImageKeys;
import org.fovea.ingest.form.idr.ComponentReading.NamedImage;
import org.fovea.ingest.table.Row;
import org.fovea.ingest.table.Table;
import org.fovea.ingest.validation.Findings;

/** Reads the images that an experiment's assays (or annotation) name. */
final class ImageListReader {

  private static final String TARGET = "Dataset:name:";

  private final EntityIds ids;
  private final Component component;
  private final Findings findings;

  ImageListReader(EntityIds ids, Component component, Findings findings) {
    this.ids = ids;
    this.component = component;
    this.findings = findings;
  }

  List<NamedImage> read(List<Table> tables, List<PlateList.Line> listed) {
    Map<String, List<String>> paths = new HashMap<>();
    for (PlateList.Line line : listed) {
      String group =
          line.name().startsWith(TARGET) ? line.name().substring(TARGET.length()) : line.name();
      String name = Placement.lastSegment(line.path());
      paths
          .computeIfAbsent(ImageKeys.named(null, group, name), key -> new ArrayList<>(1))
          .add(line.path());
    }
    List<NamedImage> images = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (Table table : tables) {
      for (Row row : table.rows()) {
        add(images, keys, table, row, paths);
      }
    }
    return images;
  }

  private void add(
      List<NamedImage> images,
      Set<String> keys,
      Table table,
      Row row,
      Map<String, List<String>> listed) {
    OptionalInt column = Placement.IMAGE.innerColumn(table);
    String name = Placement.lastSegment(row.text(column.orElseThrow()));
    if (name.isEmpty()) {
      finding(IdrRule.IMAGE_NAME_MISSING, table, row)
          .say("The row names no image and is left out.");
      return;
    }
    OptionalInt groupColumn = Placement.IMAGE.outerColumn(table);
    String group = groupColumn.isPresent() ? row.text(groupColumn.getAsInt()) : "";
    String key = ImageKeys.named(component.path(), group, name);
    if (!keys.add(key)) {
      finding(IdrRule.IMAGE_REPEATED, table, row)
          .value(key)
          .say("An earlier row describes " + key + "; this one is left out.");
      return;
    }
    List<String> paths =
        new ArrayList<>(listed.getOrDefault(ImageKeys.named(null, group, name), List.of()));
    LayoutVocabulary.firstOf(table, "Image File Path", "Comment [Image File Path]", "Image File")
        .ifPresent(position -> paths.add(row.text(position)));
    paths.add(ImageKeys.named(null, group, name));
    paths.removeIf(String::isBlank);
    images.add(
        new NamedImage(
            group.isEmpty() ? null : group, name, paths, new Subject(ids.image(key), table, row)));
  }

  private Findings.Draft finding(IdrRule rule, Table table, Row row) {
    return findings.of(rule).in(table.path()).at(row.number());
  }
}
