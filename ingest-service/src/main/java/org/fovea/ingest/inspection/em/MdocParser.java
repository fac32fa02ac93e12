package org.fovea.ingest.inspection.em;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fovea.ingest.inspection.em.Mdoc.Section;

/**
 * Reads mdoc text: {@code name = value} lines, {@code [T = title]} lines and {@code [kind =
 * number]} lines that open a section. The first of repeated names counts; lines that are none of
 * these are passed over.
 */
final class MdocParser {

  private static final int MOST_SECTIONS = 20_000;
  private static final int MOST_VALUES = 500;
  private static final int MOST_TITLES = 100;
  private static final String TITLE = "T";
  private static final Pattern HEAD = Pattern.compile("\\[\\s*(\\w+)\\s*=\\s*(\\d{1,9})\\s*]");

  private final Map<String, String> global = new LinkedHashMap<>();
  private final List<String> titles = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private Map<String, String> open = global;
  private boolean complete = true;

  private MdocParser() {}

  static Mdoc parse(String text) {
    MdocParser parser = new MdocParser();
    text.lines().map(String::strip).forEach(parser::line);
    return new Mdoc(
        Collections.unmodifiableMap(parser.global),
        parser.titles,
        parser.sections,
        parser.complete);
  }

  private void line(String line) {
    Matcher head = HEAD.matcher(line);
    if (head.matches()) {
      section(head.group(1), Integer.parseInt(head.group(2)));
      return;
    }
    boolean bracketed = line.startsWith("[") && line.endsWith("]");
    String content = bracketed ? line.substring(1, line.length() - 1) : line;
    int equals = content.indexOf('=');
    if (equals < 0) {
      return;
    }
    String name = content.substring(0, equals).strip();
    String value = content.substring(equals + 1).strip();
    if (name.equals(TITLE)) {
      title(value);
    } else if (!bracketed && !name.isEmpty()) {
      value(name, value);
    }
  }

  private void section(String kind, int number) {
    if (sections.size() == MOST_SECTIONS) {
      complete = false;
      open = new LinkedHashMap<>();
      return;
    }
    open = new LinkedHashMap<>();
    sections.add(new Section(kind, number, Collections.unmodifiableMap(open)));
  }

  private void title(String text) {
    if (titles.size() < MOST_TITLES) {
      titles.add(text);
    }
  }

  private void value(String name, String text) {
    if (open.size() < MOST_VALUES) {
      open.putIfAbsent(name, text);
    } else {
      complete = false;
    }
  }
}
