package org.fovea.ingest.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A table with a header. Columns are told by position; a name may repeat and then means its first
 * column.
 */
public final class Table {

  private final String path;
  private final int headerRow;
  private final List<String> headers;
  private final List<Row> rows;
  private final Map<String, Integer> byKey = new HashMap<>();
  private final Map<String, OptionalInt> asked = new ConcurrentHashMap<>();

  Table(String path, int headerRow, List<String> headers, List<Row> rows) {
    this.path = path;
    this.headerRow = headerRow;
    this.headers = List.copyOf(headers);
    this.rows = rows;
    for (int i = 0; i < headers.size(); i++) {
      byKey.putIfAbsent(Headers.key(headers.get(i)), i);
    }
  }

  public String path() {
    return path;
  }

  public List<String> headers() {
    return headers;
  }

  /** Number of the header's row in the file, see {@link Row#number()}. */
  public int headerRow() {
    return headerRow;
  }

  /** Rows under the header that are not blank. */
  public List<Row> rows() {
    return rows;
  }

  /** Position of the column of that name, blanks and case aside. */
  public OptionalInt column(String name) {
    return asked.computeIfAbsent(name, this::find);
  }

  private OptionalInt find(String name) {
    Integer position = byKey.get(Headers.key(name));
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }
}
