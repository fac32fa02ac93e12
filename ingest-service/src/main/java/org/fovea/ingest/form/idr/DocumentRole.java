package org.fovea.ingest.form.idr;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a document of the form is for, told by its name. */
enum DocumentRole {
  STUDY("(.*[-_])?study\\.(txt|tsv)"),
  IMAGES("images\\.(tsv|csv|txt)"),
  BULKMAP(".*bulkmap.*\\.ya?ml"),
  BULK("(.*[-_])?bulk\\.ya?ml"),
  RENDERING("(.*renderdef.*|.*rendering.*)\\.ya?ml"),
  PLATES("(.*[-_])?(plates|filepaths)\\.(tsv|txt|csv)"),
  ANNOTATION("(.*[-_])?annotations?\\.(csv|tsv|txt)"),
  LIBRARY(".*library.*\\.(txt|tsv|csv)"),
  ASSAYS("(.*[-_])?assays?\\.(txt|tsv|csv)"),
  PROCESSED(".*processed.*\\.(txt|tsv|csv)"),
  MANIFEST("(.*[-_])?(manifest|files)\\.(tsv|csv|txt)"),
  OTHER(".*");

  private static final Pattern RENDERING_FOLDER =
      Pattern.compile("(?i)(.*/)?rendering_settings/[^/]*\\.ya?ml");

  private final Pattern name;

  DocumentRole(String name) {
    this.name = Pattern.compile(name);
  }

  static DocumentRole of(String path) {
    String name = baseName(path).toLowerCase(Locale.ROOT);
    if (RENDERING_FOLDER.matcher(path).matches()) {
      return RENDERING;
    }
    for (DocumentRole role : values()) {
      if (role.name.matcher(name).matches()) {
        return role;
      }
    }
    return OTHER;
  }

  /** The last segment without {@code .gz}. */
  static String baseName(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.endsWith(".gz") ? last.substring(0, last.length() - ".gz".length()) : last;
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Tables become public with the study. The study file holds contact data, and nobody knows what a
   * document of no known role holds: both stay with owner and curators.
   */
  String visibility() {
    return this == STUDY || this == OTHER ? "restricted" : "public";
  }
}
