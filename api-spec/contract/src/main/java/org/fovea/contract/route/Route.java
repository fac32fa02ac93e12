package org.fovea.contract.route;

import java.util.List;

/**
 * One line of the route table.
 *
 * @param pattern as written, for instance {@code /v1/studies/**}
 * @param service {@code ingest metadata search download}
 */
public record Route(String pattern, String service) {

  static Route parse(String line) {
    String[] cells = line.split("\t");
    if (cells.length != 2 || !cells[0].startsWith("/")) {
      throw new IllegalArgumentException("Not a route: " + line);
    }
    return new Route(cells[0], cells[1].strip());
  }

  static List<String> segments(String path) {
    return List.of(path.substring(1).split("/", -1));
  }

  /** Whether the path, as sent, is one of this route. */
  public boolean matches(String concrete) {
    List<String> path = segments(concrete);
    List<String> wanted = segments(pattern);
    boolean open = wanted.get(wanted.size() - 1).equals("**");
    int fixed = open ? wanted.size() - 1 : wanted.size();
    if (path.size() < fixed || (!open && path.size() != fixed)) {
      return false;
    }
    for (int i = 0; i < fixed; i++) {
      if (!segmentMatches(wanted.get(i), path.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean segmentMatches(String wanted, String actual) {
    return wanted.startsWith("{") ? !actual.isEmpty() : wanted.equals(actual);
  }

  /** Literal characters: the more of them, the closer the pattern. */
  public int literals() {
    return pattern.replaceAll("\\{[^}]*}|\\*\\*", "").length();
  }
}
