package org.fovea.ingest.inspection.em;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fovea.ingest.inspection.em.EmFact.Source;
import org.fovea.ingest.inspection.em.StarSummary.OpticsGroup;
import org.fovea.ingest.inspection.em.StarSummary.Table;

/** Remembers of a STAR file its tables, its optics groups and the files it names, within limits. */
final class StarReading implements StarSink {

  private static final int MOST_TABLES = 1000;
  private static final int MOST_GROUPS = 1000;
  private static final int MOST_FILES = 20_000;
  private static final int MOST_VALUES = 1000;
  private static final EmAcquisition NOTHING = new EmAcquisition(List.of());

  private final Source source;
  private final List<Table> tables = new ArrayList<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, String> values = new LinkedHashMap<>();
  private String block = "";
  private StarTable table = new StarTable(List.of());
  private int files;
  private boolean complete = true;

  StarReading(String path) {
    this.source = new Source(Source.Kind.STAR, path);
  }

  /** What is remembered; nothing may be added afterwards. */
  StarSummary summary(long oddRows, boolean all) {
    flushValues();
    adoptStrays();
    List<OpticsGroup> found = new ArrayList<>();
    groups.forEach((id, group) -> found.add(group.read(id)));
    return new StarSummary(tables, found, oddRows, complete && all);
  }

  @Override
  public void block(String name) {
    flushValues();
    block = name;
  }

  @Override
  public void value(String name, String value) {
    if (values.size() < MOST_VALUES) {
      values.put(name, value);
    }
  }

  @Override
  public void columns(List<String> names) {
    table = new StarTable(names);
    if (tables.size() < MOST_TABLES) {
      tables.add(new Table(block, names, 0));
    } else {
      complete = false;
    }
  }

  @Override
  public void row(List<String> cells) {
    count();
    if (table.listsOptics()) {
      String id = table.cell(cells, StarTable.GROUP).orElse("1");
      group(id).describe(cells, table, source);
    } else {
      names(cells);
    }
  }

  /** A table of one row may be written as single values. */
  private void flushValues() {
    StarTable single = new StarTable(List.copyOf(values.keySet()));
    if (single.listsOptics()) {
      columns(List.copyOf(values.keySet()));
      row(List.copyOf(values.values()));
    }
    values.clear();
  }

  private void count() {
    Table last = tables.get(tables.size() - 1);
    tables.set(tables.size() - 1, new Table(last.block(), last.columns(), last.rows() + 1));
  }

  private void names(List<String> cells) {
    List<String> micrographs = table.micrographFiles(cells);
    List<String> particles = table.particleFile(cells).stream().toList();
    if (micrographs.isEmpty() && particles.isEmpty()) {
      return;
    }
    Group group = group(groupOf(cells));
    if (table.givesOptics() && group.particles == NOTHING) {
      group.describe(cells, table, source);
    }
    micrographs.forEach(name -> remember(group.micrographFiles, name));
    particles.forEach(name -> remember(group.particleFiles, name));
  }

  /** Rows that give their optics themselves belong together when these are the same. */
  private String groupOf(List<String> cells) {
    return table
        .cell(cells, StarTable.GROUP)
        .orElseGet(() -> table.givesOptics() ? settings(cells) : "");
  }

  private String settings(List<String> cells) {
    List<String> told = new ArrayList<>();
    for (EmFact fact : table.particles(cells, source).facts()) {
      told.add(fact.quantity().key() + " " + fact.value());
    }
    return String.join(", ", told);
  }

  private Group group(String id) {
    Group known = groups.get(id);
    if (known == null && groups.size() == MOST_GROUPS) {
      complete = false;
      return new Group();
    }
    return groups.computeIfAbsent(id, any -> new Group());
  }

  private void remember(Set<String> names, String name) {
    if (files < MOST_FILES) {
      files += names.add(name) ? 1 : 0;
    } else {
      complete &= names.contains(name);
    }
  }

  /** Files without a group belong to the only one there is. */
  private void adoptStrays() {
    Group strays = groups.get("");
    if (strays != null && groups.size() == 2) {
      groups.remove("");
      Group only = groups.values().iterator().next();
      only.particleFiles.addAll(strays.particleFiles);
      only.micrographFiles.addAll(strays.micrographFiles);
    }
  }

  private static final class Group {

    private final Set<String> particleFiles = new LinkedHashSet<>();
    private final Set<String> micrographFiles = new LinkedHashSet<>();
    private String name = "";
    private EmAcquisition particles = NOTHING;
    private EmAcquisition micrographs = NOTHING;

    private void describe(List<String> cells, StarTable table, Source source) {
      name = table.cell(cells, StarTable.GROUP_NAME).orElse("");
      particles = table.particles(cells, source);
      micrographs = table.micrographs(cells, source);
    }

    private OpticsGroup read(String id) {
      return new OpticsGroup(id, name, particles, micrographs, particleFiles, micrographFiles);
    }
  }
}
