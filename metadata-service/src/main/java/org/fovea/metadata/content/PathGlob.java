package org.fovea.metadata.content;

/**
 * A glob over file paths as a POSIX expression for PostgreSQL: {@code *} and {@code ?} stay inside
 * a segment, {@code **} spans segments, a leading or inner {@code **}{@code /} also matches no
 * segment at all. All else is literal.
 */
public final class PathGlob {

  private static final String SPECIAL = "\\.[]{}()+^$|*?";

  private PathGlob() {}

  public static String expression(String glob) {
    StringBuilder out = new StringBuilder("^");
    int at = 0;
    while (at < glob.length()) {
      at += append(out, glob, at);
    }
    return out.append('$').toString();
  }

  private static int append(StringBuilder out, String glob, int at) {
    if (glob.startsWith("**/", at)) {
      out.append("(.*/)?");
      return 3;
    }
    if (glob.startsWith("**", at)) {
      out.append(".*");
      return 2;
    }
    char c = glob.charAt(at);
    switch (c) {
      case '*' -> out.append("[^/]*");
      case '?' -> out.append("[^/]");
      default -> out.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return 1;
  }
}
