package org.fovea.ingest.form.idr;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fovea.ingest.table.Headers;
import org.fovea.ingest.table.Row;
import org.fovea.ingest.table.TableReader;
import org.fovea.ingest.table.TextSource;
import org.fovea.ingest.validation.Findings;

/** Reads {@code idrNNNN-study.txt}: a key and its values on each line, comments after {@code #}. */
final class StudyFileReader {

  private static final Pattern NUMBER_KEY = Pattern.compile("(screen|experiment) number");
  private static final Pattern NAME_KEY =
      Pattern.compile("comment\\[idr (screen|experiment) name\\]");
  private static final Pattern NAME = Pattern.compile("idr\\d{4}-\\w+(-\\w+)?/(\\w+)");

  private final Findings findings;

  StudyFileReader(Findings findings) {
    this.findings = findings;
  }

  Optional<StudyFile> read(TextSource source) {
    return new TableReader(findings).rows(source).map(rows -> studyOf(source.path(), rows));
  }

  private StudyFile studyOf(String path, List<Row> rows) {
    List<Entry> study = new ArrayList<>();
    List<List<Entry>> components = new ArrayList<>();
    List<Entry> current = study;
    for (Row row : rows) {
      if (row.text(0).isEmpty() || row.text(0).startsWith("#")) {
        continue;
      }
      Entry entry = entryOf(row);
      if (startsComponent(entry, current, current == study)) {
        current = new ArrayList<>();
        components.add(current);
      }
      current.add(entry);
    }
    return new StudyFile(path, new Section(study), named(path, components));
  }

  private static Entry entryOf(Row row) {
    List<String> values = new ArrayList<>();
    for (int column = 1; column < row.cells().size(); column++) {
      // The template's hints ("# leave blank") sometimes stay behind in a cell.
      values.add(row.text(column).startsWith("#") ? "" : row.text(column));
    }
    while (!values.isEmpty() && values.get(values.size() - 1).isEmpty()) {
      values.remove(values.size() - 1);
    }
    return new Entry(row.text(0), row.number(), List.copyOf(values));
  }

  private static boolean startsComponent(Entry entry, List<Entry> current, boolean inStudy) {
    String key = Headers.key(entry.key());
    if (NUMBER_KEY.matcher(key).matches()) {
      return inStudy || holds(current, NUMBER_KEY);
    }
    return NAME_KEY.matcher(key).matches() && (inStudy || holds(current, NAME_KEY));
  }

  private static boolean holds(List<Entry> entries, Pattern key) {
    return entries.stream().anyMatch(entry -> key.matcher(Headers.key(entry.key())).matches());
  }

  private List<Component> named(String path, List<List<Entry>> sections) {
    List<Component> components = new ArrayList<>();
    Set<String> paths = new HashSet<>();
    for (List<Entry> entries : sections) {
      Component component = componentOf(path, entries, components.size());
      if (paths.add(component.path().toLowerCase(Locale.ROOT))) {
        components.add(component);
      } else {
        findings
            .of(IdrRule.COMPONENT_REPEATED)
            .in(path)
            .at(component.row())
            .value(component.name())
            .say("Two parts of the study are called “" + component.path() + "”.");
      }
    }
    if (components.isEmpty()) {
      findings
          .of(IdrRule.COMPONENT_MISSING)
          .in(path)
          .say("The study file describes no screen and no experiment.");
    }
    return components;
  }

  private Component componentOf(String path, List<Entry> entries, int index) {
    Entry start = entries.get(0);
    String kind =
        Headers.key(start.key()).contains(Component.EXPERIMENT)
            ? Component.EXPERIMENT
            : Component.SCREEN;
    Section section = new Section(entries);
    String fallback = kind + (char) ('A' + index % 26);
    String name =
        section.first("Comment[IDR Screen Name]", "Comment[IDR Experiment Name]").orElse(fallback);
    Matcher shape = NAME.matcher(name);
    if (!shape.matches()) {
      findings
          .of(IdrRule.COMPONENT_NAME)
          .in(path)
          .at(start.row())
          .value(name)
          .say("“" + name + "” is not a name like idr0001-name-topic/screenA.");
    }
    String last = name.substring(name.lastIndexOf('/') + 1).strip().replaceAll("[^\\w.-]+", "-");
    return new Component(kind, name, last.isEmpty() ? fallback : last, start.row(), section);
  }
}
