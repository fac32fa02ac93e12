package org.fovea.ingest.form.bia.pagetab;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A member of a PageTab object. The first spelling is the one we write; case, blanks, hyphens and
 * underscores of a key do not matter when reading.
 */
enum Field {
  ACCNO(Kind.TEXT, "accno"),
  TYPE(Kind.TEXT, "type"),
  ATTRIBUTES(Kind.LIST, "attributes"),
  SECTION(Kind.OBJECT, "section"),
  LINKS(Kind.LIST, "links"),
  FILES(Kind.LIST, "files"),
  SUBSECTIONS(Kind.LIST, "subsections"),
  NAME(Kind.TEXT, "name"),
  VALUE(Kind.TEXT, "value"),
  REFERENCE(Kind.SCALAR, "reference", "isReference"),
  NAME_QUALIFIERS(Kind.LIST, "nmqual", "nameQualifiers", "nameAttrs"),
  VALUE_QUALIFIERS(Kind.LIST, "valqual", "valueQualifiers", "valueAttrs"),
  URL(Kind.TEXT, "url"),
  PATH(Kind.TEXT, "path", "filePath"),
  SIZE(Kind.SCALAR, "size");

  static final Set<Field> OF_SUBMISSION = EnumSet.of(ACCNO, ATTRIBUTES, SECTION);
  static final Set<Field> OF_SECTION =
      EnumSet.of(ACCNO, TYPE, ATTRIBUTES, LINKS, FILES, SUBSECTIONS);
  static final Set<Field> OF_ATTRIBUTE =
      EnumSet.of(NAME, VALUE, REFERENCE, NAME_QUALIFIERS, VALUE_QUALIFIERS);
  static final Set<Field> OF_QUALIFIER = EnumSet.of(NAME, VALUE);
  static final Set<Field> OF_LINK = EnumSet.of(URL, ATTRIBUTES);
  static final Set<Field> OF_FILE = EnumSet.of(PATH, SIZE, TYPE, ATTRIBUTES);

  private static final Map<String, Field> BY_KEY = new HashMap<>();

  static {
    for (Field field : values()) {
      field.spellings.forEach(spelling -> BY_KEY.put(folded(spelling), field));
    }
  }

  private final Kind kind;
  private final List<String> spellings;

  Field(Kind kind, String... spellings) {
    this.kind = kind;
    this.spellings = Arrays.asList(spellings);
  }

  /** What a member's JSON value is; a scalar is a text that is written again as it was typed. */
  enum Kind {
    TEXT,
    SCALAR,
    LIST,
    OBJECT
  }

  static Optional<Field> of(String key) {
    return Optional.ofNullable(BY_KEY.get(folded(key)));
  }

  private static String folded(String key) {
    return key.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);
  }

  Kind kind() {
    return kind;
  }

  String key() {
    return spellings.get(0);
  }
}
