package org.fovea.ingest.form.idr;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fovea.ingest.assembly.EntityIds;

/** Names of results tables: file names without extensions, told apart where two are the same. */
final class TableNames {

  private final EntityIds ids;
  private final Set<String> given = new HashSet<>();

  TableNames(EntityIds ids) {
    this.ids = ids;
  }

  /** What a table is called in the record. */
  record Name(String id, String dataset, String text) {}

  Name of(Component component, String path) {
    String base = DocumentRole.baseName(path).replaceFirst("\\.(txt|tsv|csv)$", "");
    String text =
        Stream.concat(
                Stream.of(base, component.path() + "-" + base),
                IntStream.iterate(2, n -> n + 1)
                    .mapToObj(n -> component.path() + "-" + base + "-" + n))
            .filter(given::add)
            .findFirst()
            .orElseThrow();
    return new Name(ids.table(component.path(), text), component.path(), text);
  }
}
