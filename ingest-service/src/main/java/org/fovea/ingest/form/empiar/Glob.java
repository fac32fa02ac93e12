package org.fovea.ingest.form.empiar;

/**
 * A pattern of file paths: {@code *} stands for any characters of a segment, {@code ?} for one,
 * {@code **} for any segments. Time is bounded by the product of both lengths.
 */
final class Glob {

  private final String[] segments;

  Glob(String pattern) {
    this.segments = pattern.split("/");
  }

  boolean matches(String path) {
    String[] names = path.split("/");
    int name = 0;
    int segment = 0;
    int star = -1;
    int resume = 0;
    while (name < names.length) {
      if (segment < segments.length && segments[segment].equals("**")) {
        star = segment;
        segment++;
        resume = name;
      } else if (segment < segments.length && matches(segments[segment], names[name])) {
        segment++;
        name++;
      } else if (star >= 0) {
        segment = star + 1;
        resume++;
        name = resume;
      } else {
        return false;
      }
    }
    while (segment < segments.length && segments[segment].equals("**")) {
      segment++;
    }
    return segment == segments.length;
  }

  private static boolean matches(String pattern, String name) {
    int n = 0;
    int p = 0;
    int star = -1;
    int resume = 0;
    while (n < name.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p;
        p++;
        resume = n;
      } else if (p < pattern.length() && isOne(pattern.charAt(p), name.charAt(n))) {
        p++;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        resume++;
        n = resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  private static boolean isOne(char pattern, char name) {
    return pattern == '?' || pattern == name;
  }
}
