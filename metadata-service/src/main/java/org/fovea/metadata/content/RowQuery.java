package org.fovea.metadata.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fovea.contract.content.ChunkKind;

/**
 * Which rows of one kind, in which order. Conditions are SQL over the row {@code r}; values are
 * always bound.
 */
public record RowQuery(
    ChunkKind kind, List<String> conditions, List<Object> arguments, Order order) {

  /** In the order of the content, or of the places on a plate. */
  public enum Order {
    LINE,
    PLACE
  }

  public RowQuery {
    conditions = List.copyOf(conditions);
    arguments = List.copyOf(arguments);
  }

  public static RowQuery of(ChunkKind kind) {
    return new RowQuery(kind, List.of(), List.of(), Order.LINE);
  }

  /** Narrows it. A value that no stored text can hold (NUL) matches nothing. */
  public RowQuery and(String condition, Object... values) {
    if (Stream.of(values)
        .anyMatch(value -> value instanceof String text && text.indexOf('\0') >= 0)) {
      return new RowQuery(kind, List.of("false"), List.of(), order);
    }
    List<String> moreConditions = new ArrayList<>(conditions);
    moreConditions.add(condition);
    List<Object> moreArguments = new ArrayList<>(arguments);
    moreArguments.addAll(List.of(values));
    return new RowQuery(kind, moreConditions, moreArguments, order);
  }

  /** Narrows it when a filter was given. */
  public RowQuery andIf(String condition, String valueOrNull) {
    return valueOrNull == null ? this : and(condition, valueOrNull);
  }

  public RowQuery ordered(Order newOrder) {
    return new RowQuery(kind, conditions, arguments, newOrder);
  }

  /** Rows of this kind live in this table. */
  public static String table(ChunkKind kind) {
    return switch (kind) {
      case STUDY -> "study_row";
      case DOCUMENTS -> "document_row";
      case DATASETS -> "dataset_row";
      case FILES -> "file_row";
      case PLATES -> "plate_row";
      case WELLS -> "well_row";
      case IMAGES -> "image_row";
      case RESULT_TABLES -> "result_table_row";
      case RESULT_ROWS -> "result_row";
      case FACTS -> "fact_row";
    };
  }

  /** Names the query for cursors: kind, filters and their values. */
  String scope() {
    return kind + " " + conditions + " " + arguments + " " + order;
  }
}
