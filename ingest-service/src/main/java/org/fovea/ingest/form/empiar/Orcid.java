package org.fovea.ingest.form.empiar;

import java.util.Optional;
import java.util.regex.Pattern;
import org.fovea.ingest.form.OrcidCheck;

/** How EMPIAR's forms write ORCID iDs. */
final class Orcid {

  private static final Pattern ADDRESS = Pattern.compile("^https?://orcid\\.org/");

  private Orcid() {}

  /** The bare identifier, which may be written as its address; empty when it fails its check. */
  static Optional<String> parse(String text) {
    return Optional.of(ADDRESS.matcher(text.strip()).replaceFirst("")).filter(OrcidCheck::passes);
  }
}
