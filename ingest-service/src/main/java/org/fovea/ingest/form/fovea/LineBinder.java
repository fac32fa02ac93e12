package org.fovea.ingest.form.fovea;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.PlateLine;
import org.fovea.contract.content.ResultRowLine;
import org.fovea.contract.content.ResultTableLine;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.content.WellLine;
import org.fovea.contract.event.ReleaseRule;
import org.fovea.ingest.assembly.EntityIds;
import org.fovea.ingest.assembly.ImageKeys;
import org.fovea.ingest.form.FormInput;
import org.fovea.ingest.plate.WellName;

/**
 * Makes lines of values that are as the schema says: a value is its line but for ids, and for what
 * follows from the others.
 */
final class LineBinder {

  private final EntityIds ids;

  LineBinder(EntityIds ids) {
    this.ids = ids;
  }

  StudyLine study(FormInput input, ObjectNode root) {
    ObjectNode line = root.get("study").deepCopy();
    line.put("id", input.studyId());
    line.put("accession", input.accession());
    line.put("type", root.path("form").asText(FoveaForm.NAME));
    return bind(line, StudyLine.class);
  }

  ReleaseRule release(JsonNode release) {
    return bind(release, ReleaseRule.class);
  }

  DatasetLine dataset(NativeItem item) {
    ObjectNode line = item.value().deepCopy();
    line.put("id", ids.dataset(item.text("path")));
    line.path("declared").path("patterns").forEach(LineBinder::unmatched);
    return bind(line, DatasetLine.class);
  }

  private static void unmatched(JsonNode pattern) {
    ((ObjectNode) pattern).put("matched", 0);
  }

  PlateLine plate(NativeItem item, int order, PlateCount count) {
    ObjectNode line = item.value().deepCopy();
    line.put("id", ids.plate(item.text("dataset"), item.text("name")));
    line.put("order", order);
    line.put("laidOutWells", count.laidOut());
    line.put("imagedWells", count.imaged());
    return bind(line, PlateLine.class);
  }

  /** The well is made when it is asked for: a million of them are held as texts. */
  Supplier<WellLine> well(NativeItem item) {
    ObjectNode line = item.value().deepCopy();
    WellName name = WellName.parse(item.text("name")).orElseThrow();
    line.put("id", ids.well(item.text("dataset"), item.text("plate"), name.toString()));
    line.put("rowIndex", name.row());
    line.put("columnIndex", name.column());
    return deferred(line, WellLine.class);
  }

  static String key(NativeItem image) {
    if (!image.value().has("plate")) {
      return ImageKeys.named(image.text("dataset"), image.text("group"), image.text("name"));
    }
    return ImageKeys.inWell(
        image.text("dataset"),
        image.text("plate"),
        image.integer("acquisition"),
        WellName.parse(image.text("well")).orElseThrow(),
        image.integer("field"));
  }

  ImageLine image(NativeItem item) {
    ObjectNode line = item.value().deepCopy();
    String key = key(item);
    line.put("id", ids.image(key));
    line.put("key", key);
    line.put("viewable", false);
    line.put("reason", "No file of the submission holds it.");
    numbered(line.path("parts"), "order");
    return bind(line, ImageLine.class);
  }

  ResultTableLine table(NativeItem item, int rows, String document) {
    ObjectNode line = item.value().deepCopy();
    line.put("id", ids.table(item.text("dataset"), item.text("name")));
    line.put("rows", rows);
    if (!line.has("document")) {
      line.put("document", document);
    }
    numbered(line.path("columns"), "position");
    return bind(line, ResultTableLine.class);
  }

  private static void numbered(JsonNode items, String member) {
    for (int n = 0; n < items.size(); n++) {
      ObjectNode item = (ObjectNode) items.get(n);
      if (!item.has(member)) {
        item.put(member, n);
      }
    }
  }

  Supplier<ResultRowLine> row(NativeItem item) {
    String dataset = item.text("dataset");
    ObjectNode line = item.value().deepCopy();
    line.put("table", ids.table(dataset, item.text("table")));
    replace(line, "wells", well -> wellId(dataset, well));
    replace(line, "images", ids::image);
    ArrayNode cells = line.putArray("cells");
    item.value().path("cells").forEach(cell -> cells.add(CellText.read(cell)));
    return deferred(line, ResultRowLine.class);
  }

  private String wellId(String dataset, String well) {
    int slash = well.lastIndexOf('/');
    return ids.well(dataset, well.substring(0, Math.max(slash, 0)), well.substring(slash + 1));
  }

  private static void replace(ObjectNode line, String member, Function<String, String> id) {
    if (line.has(member)) {
      ArrayNode names = (ArrayNode) line.get(member);
      ArrayNode made = line.putArray(member);
      names.forEach(name -> made.add(id.apply(name.asText())));
    }
  }

  private static <T> Supplier<T> deferred(ObjectNode line, Class<T> type) {
    try {
      byte[] bytes = NativeJson.MAPPER.writeValueAsBytes(line);
      return () -> parse(bytes, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T parse(byte[] bytes, Class<T> type) {
    try {
      return NativeJson.MAPPER.readValue(bytes, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> T bind(JsonNode line, Class<T> type) {
    try {
      return NativeJson.MAPPER.treeToValue(line, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
