package org.fovea.ingest.form.fovea;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.fovea.contract.content.ContentLine;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.FileLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.PlateLine;
import org.fovea.contract.content.ResultRowLine;
import org.fovea.contract.content.ResultTableLine;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.content.WellLine;
import org.fovea.ingest.form.FormReading;

/** Lines as the values of a native document: ids become names, and what follows is left out. */
final class NativeLines {

  private final FormReading reading;
  private final Map<String, String> wells = new HashMap<>();
  private final Map<String, String> images = new HashMap<>();
  private final Map<String, ResultTableLine> tables = new HashMap<>();

  NativeLines(FormReading reading) {
    this.reading = reading;
    reading.tables().forEach(table -> tables.put(table.id(), table));
    if (!reading.rows().isEmpty()) {
      reading.wells().forEach(well -> wells.put(well.id(), well.plate() + "/" + well.name()));
      reading.images().forEach(image -> images.put(image.id(), image.key()));
    }
  }

  long count(NativeKind kind) {
    return all(kind).size();
  }

  private List<? extends ContentLine> all(NativeKind kind) {
    return switch (kind) {
      case DATASETS -> reading.datasets();
      case FILES -> reading.files();
      case PLATES -> reading.plates();
      case WELLS -> reading.wells();
      case IMAGES -> reading.images();
      case TABLES -> reading.tables();
      case ROWS -> reading.rows();
    };
  }

  void each(NativeKind kind, Consumer<JsonNode> sink) {
    all(kind).forEach(line -> sink.accept(SchemaShape.of(value(line), kind.definition())));
  }

  private ObjectNode value(ContentLine line) {
    if (line instanceof DatasetLine dataset) {
      return dataset(dataset);
    }
    if (line instanceof FileLine file) {
      return file(file);
    }
    if (line instanceof PlateLine plate) {
      return without(plate, "id", "order", "laidOutWells", "imagedWells");
    }
    if (line instanceof WellLine well) {
      return well(well);
    }
    if (line instanceof ImageLine image) {
      return without(image, "id", "key", "format", "viewable", "reason");
    }
    return line instanceof ResultTableLine table ? table(table) : row((ResultRowLine) line);
  }

  static ObjectNode without(Object line, String... members) {
    ObjectNode value = NativeJson.MAPPER.valueToTree(line);
    return value.without(List.of(members));
  }

  static ObjectNode study(StudyLine line) {
    return SchemaShape.of(without(line, "id", "accession", "type"), "study");
  }

  private static ObjectNode dataset(DatasetLine line) {
    ObjectNode value = without(line, "id");
    value.path("declared").path("patterns").forEach(each -> ((ObjectNode) each).remove("matched"));
    return value;
  }

  private static ObjectNode file(FileLine line) {
    ObjectNode value = without(line, "crc32c", "crc32", "mediaType", "objectKey");
    if (line.size() < 0) {
      value.remove("size");
    }
    return value;
  }

  private static ObjectNode well(WellLine line) {
    ObjectNode value = without(line, "id", "rowIndex", "columnIndex");
    if (!line.imaged()) {
      value.remove("imaged");
    }
    return value;
  }

  private static ObjectNode table(ResultTableLine line) {
    ObjectNode value = without(line, "id", "rows");
    value.path("columns").forEach(column -> ((ObjectNode) column).remove("position"));
    return value;
  }

  private ObjectNode row(ResultRowLine line) {
    ResultTableLine table = tables.get(line.table());
    ObjectNode value = NativeJson.MAPPER.createObjectNode();
    value.put("dataset", table.dataset());
    value.put("table", table.name());
    value.put("row", line.row());
    ArrayNode cells = value.putArray("cells");
    line.cells().forEach(cell -> cells.add(CellText.write(cell)));
    names(value, "wells", line.wells(), wells);
    names(value, "images", line.images(), images);
    if (line.phenotypeLevel() != null && !line.phenotypeLevel().isEmpty()) {
      value.put("phenotypeLevel", line.phenotypeLevel());
    }
    return value;
  }

  private static void names(
      ObjectNode value, String member, List<String> ids, Map<String, String> names) {
    List<String> known = ids.stream().map(names::get).filter(Objects::nonNull).toList();
    if (!known.isEmpty()) {
      ArrayNode array = value.putArray(member);
      known.forEach(array::add);
    }
  }
}
