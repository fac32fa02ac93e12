package org.fovea.ingest.form.idr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.ingest.table.Headers;
import org.fovea.ingest.table.TextSource;
import org.fovea.ingest.validation.Findings;

/**
 * The bulkmap configuration: under which key and in which group a column is shown, and how its
 * cells are split.
 */
final class BulkMap {

  /** Without a configuration: keys are stripped headers, nothing is declared to be split. */
  static final BulkMap NONE = new BulkMap(Map.of(), null);

  /**
   * What is said of a column.
   *
   * @param clientName null where the column keeps its own
   * @param group namespace, null outside any
   * @param split separator of several values in a cell, null for none
   */
  record Mapping(String clientName, String group, String split) {}

  private final Map<String, Mapping> byHeader;
  private final String defaultSplit;

  private BulkMap(Map<String, Mapping> byHeader, String defaultSplit) {
    this.byHeader = byHeader;
    this.defaultSplit = defaultSplit;
  }

  static BulkMap read(TextSource source, Findings findings) {
    return of(YamlFile.read(source, findings));
  }

  private static BulkMap of(Map<?, ?> root) {
    Map<String, Mapping> mappings = new HashMap<>();
    for (Map<?, ?> item : maps(root.get("columns"))) {
      if (item.get("group") instanceof Map<?, ?> group) {
        String namespace = text(group.get("namespace"));
        maps(group.get("columns")).forEach(column -> add(mappings, column, namespace));
      } else {
        add(mappings, item, null);
      }
    }
    String split =
        root.get("defaults") instanceof Map<?, ?> defaults ? text(defaults.get("split")) : null;
    return new BulkMap(mappings, split);
  }

  // A column may be listed again to derive a URL from it ("clientvalue"): the derived value is not
  // the column's own.
  private static void add(Map<String, Mapping> mappings, Map<?, ?> column, String namespace) {
    String name = text(column.get("name"));
    if (name != null && !column.containsKey("clientvalue")) {
      mappings.putIfAbsent(
          Headers.key(name),
          new Mapping(text(column.get("clientname")), namespace, text(column.get("split"))));
    }
  }

  private static List<Map<?, ?>> maps(Object value) {
    List<Map<?, ?>> maps = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(
          item -> {
            if (item instanceof Map<?, ?> map) {
              maps.add(map);
            }
          });
    }
    return maps;
  }

  private static String text(Object value) {
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }

  /** The column's canonical key. */
  String keyOf(String header) {
    return mapping(header).map(Mapping::clientName).orElseGet(() -> ColumnNames.stripped(header));
  }

  Optional<String> groupOf(String header) {
    return mapping(header).map(Mapping::group);
  }

  /** The declared separator. */
  Optional<String> splitOf(String header) {
    return mapping(header).map(Mapping::split).or(() -> Optional.ofNullable(defaultSplit));
  }

  private Optional<Mapping> mapping(String header) {
    return Optional.ofNullable(byHeader.get(Headers.key(header)));
  }
}
