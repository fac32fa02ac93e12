package org.fovea.metadata.page;

/** Links out of depositors' text: only what is plainly a web address becomes one. */
final class Web {

  private Web() {}

  /** The address when it is one of http or https, else empty. */
  static String link(String text) {
    return text != null && text.matches("https?://[^\\s\"'<>]+") ? text : "";
  }

  /**
   * Resolver address of a DOI given bare, as {@code doi:…} or as an address; empty for anything
   * else.
   */
  static String doi(String text) {
    String bare =
        text == null
            ? ""
            : text.strip().replaceFirst("^(?i)(doi:\\s*|https?://(dx\\.)?doi\\.org/)", "");
    return bare.matches("10\\.\\d{4,9}/[^\\s\"'<>]+") ? "https://doi.org/" + bare : "";
  }
}
