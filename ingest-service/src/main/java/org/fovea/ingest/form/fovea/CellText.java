package org.fovea.ingest.form.fovea;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import org.fovea.contract.content.ResultRowLine.Cell;
import org.fovea.ingest.value.NullTokens;
import org.fovea.ingest.value.Quantity;

/** A cell as a text that says its number, unit or token itself; else as an object. */
final class CellText {

  private CellText() {}

  /** The cell as a line has it. */
  static JsonNode read(JsonNode cell) {
    return cell.isTextual() ? NativeJson.MAPPER.valueToTree(of(cell.textValue())) : cell;
  }

  /** The shorter form of the two that is read as the same cell. */
  static JsonNode write(Cell cell) {
    String raw = cell.raw() == null ? "" : cell.raw();
    ObjectNode whole = NativeJson.MAPPER.valueToTree(cell);
    boolean same = NativeJson.MAPPER.valueToTree(of(raw)).equals(whole);
    return same ? TextNode.valueOf(raw) : whole;
  }

  private static Cell of(String raw) {
    String text = raw.strip();
    if (NullTokens.isNull(text)) {
      return new Cell(raw, null, null, text);
    }
    Optional<Quantity> quantity = Quantity.parse(text).filter(CellText::isPlain);
    return new Cell(
        raw,
        quantity.map(Quantity::number).orElse(null),
        quantity.map(Quantity::unit).orElse(null),
        null);
  }

  private static boolean isPlain(Quantity quantity) {
    return Math.abs((long) quantity.number().scale()) <= 400
        && Double.isFinite(quantity.number().doubleValue());
  }
}
