package org.fovea.metadata.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fovea.contract.content.ChunkKind;
import org.fovea.contract.content.ContentLine;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.DocumentLine;
import org.fovea.contract.content.FileLine;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.PlateLine;
import org.fovea.contract.content.ResultRowLine;
import org.fovea.contract.content.ResultTableLine;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.content.WellLine;
import org.fovea.metadata.content.Lines;

/** Which columns of a line can be asked for; the whole line stands beside them as {@code body}. */
final class RowShape {

  private RowShape() {}

  /** Columns of a kind, between {@code line} and {@code body}. */
  static List<String> columns(ChunkKind kind) {
    return switch (kind) {
      case STUDY -> List.of();
      case DOCUMENTS -> List.of("path", "visibility");
      case DATASETS -> List.of("id", "path", "kind");
      case FILES -> List.of("path", "role", "size", "datasets");
      case PLATES ->
          List.of("id", "dataset", "name", "positions", "laid_out_wells", "imaged_wells");
      case WELLS -> List.of("id", "dataset", "plate", "name", "row_index", "column_index");
      case IMAGES -> List.of("id", "key", "dataset", "plate", "well", "format", "paths");
      case RESULT_TABLES -> List.of("id", "name", "rows");
      case RESULT_ROWS -> List.of("table_id", "row", "wells");
      case FACTS ->
          List.of(
              "image",
              "size_x",
              "size_y",
              "size_z",
              "size_c",
              "size_t",
              "third_axis",
              "voxel_type",
              "physical_x",
              "physical_y",
              "physical_unit");
    };
  }

  /**
   * Values of those columns, then the body. A malformed id is an {@link IllegalArgumentException}.
   */
  static List<Object> values(ContentLine line) {
    List<Object> values = new ArrayList<>(keys(line));
    values.add(Lines.write(line instanceof ImageFactsLine facts ? withoutLayout(facts) : line));
    return values;
  }

  private static List<Object> keys(ContentLine line) {
    if (line instanceof DocumentLine d) {
      return row(d.path(), d.visibility());
    } else if (line instanceof DatasetLine d) {
      return row(id(d.id()), d.path(), d.kind());
    } else if (line instanceof FileLine f) {
      return row(f.path(), f.role(), f.size(), f.datasets());
    } else if (line instanceof ResultTableLine t) {
      return row(id(t.id()), t.name(), t.rows());
    } else if (line instanceof ResultRowLine r) {
      return row(id(r.table()), r.row(), r.wells().stream().map(RowShape::id).toList());
    } else if (line instanceof ImageFactsLine f) {
      return facts(f);
    }
    return line instanceof StudyLine ? List.of() : places(line);
  }

  private static List<Object> places(ContentLine line) {
    if (line instanceof PlateLine p) {
      return row(
          id(p.id()), p.dataset(), p.name(), p.positions(), p.laidOutWells(), p.imagedWells());
    } else if (line instanceof WellLine w) {
      return row(id(w.id()), w.dataset(), w.plate(), w.name(), w.rowIndex(), w.columnIndex());
    }
    ImageLine i = (ImageLine) line;
    return row(
        id(i.id()),
        i.key(),
        i.dataset(),
        i.plate(),
        i.well(),
        i.format(),
        i.parts().stream().map(ImageLine.Part::path).toList());
  }

  private static List<Object> facts(ImageFactsLine f) {
    return row(
        id(f.image()),
        f.sizeX(),
        f.sizeY(),
        f.sizeZ(),
        f.sizeC(),
        f.sizeT(),
        f.thirdAxis(),
        f.voxelType(),
        f.physicalSizeX(),
        f.physicalSizeY(),
        f.physicalUnit());
  }

  private static List<Object> row(Object... values) {
    List<Object> row = new ArrayList<>(values.length + 2);
    for (Object value : values) {
      row.add(value);
    }
    return row;
  }

  private static UUID id(String text) {
    return UUID.fromString(text);
  }

  /** Where pixels lie is download's business, and it can be long. */
  private static ImageFactsLine withoutLayout(ImageFactsLine f) {
    return new ImageFactsLine(
        f.image(),
        f.sizeX(),
        f.sizeY(),
        f.sizeZ(),
        f.sizeC(),
        f.sizeT(),
        f.thirdAxis(),
        f.voxelType(),
        f.physicalSizeX(),
        f.physicalSizeY(),
        f.physicalSizeZ(),
        f.physicalUnit(),
        f.channels(),
        null);
  }
}
