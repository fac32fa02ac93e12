package org.fovea.ingest.form.bia.pagetab;

/**
 * The name of an attribute or column in TSV: {@code <x>} refers to a section, {@code (x)} qualifies
 * the name and {@code [x]} the value of the attribute before.
 */
record TsvName(Kind kind, String name) {

  enum Kind {
    PLAIN(null, null),
    REFERENCE("<", ">"),
    NAME_QUALIFIER("(", ")"),
    VALUE_QUALIFIER("[", "]");

    private final String open;
    private final String close;

    Kind(String open, String close) {
      this.open = open;
      this.close = close;
    }

    private boolean marks(String cell) {
      return open != null && cell.length() > 2 && cell.startsWith(open) && cell.endsWith(close);
    }

    String written(String name) {
      return open == null ? name : open + name + close;
    }
  }

  static TsvName parse(String cell) {
    String text = cell.strip();
    for (Kind kind : Kind.values()) {
      if (kind.marks(text)) {
        return new TsvName(kind, text.substring(1, text.length() - 1));
      }
    }
    return new TsvName(Kind.PLAIN, text);
  }

  boolean isQualifier() {
    return kind == Kind.NAME_QUALIFIER || kind == Kind.VALUE_QUALIFIER;
  }
}
