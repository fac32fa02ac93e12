package org.fovea.metadata.study;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands for a study in a path: its accession, or {@code FVA-12.v2} for one version. */
record StudyName(String accession, OptionalInt version) {

  private static final Pattern VERSIONED = Pattern.compile("(.+)\\.v([1-9][0-9]{0,8})");

  static StudyName parse(String text) {
    Matcher versioned = VERSIONED.matcher(text);
    return versioned.matches()
        ? new StudyName(versioned.group(1), OptionalInt.of(Integer.parseInt(versioned.group(2))))
        : new StudyName(text, OptionalInt.empty());
  }
}
