package org.fovea.ingest.form.bia;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fovea.ingest.form.OrcidCheck;

/** How submissions of the BioImage Archive write ORCID iDs. */
final class Orcid {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?i)(?:https?://(?:www\\.)?orcid\\.org/)?(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX])/?");

  private Orcid() {}

  /** The iD alone; empty when the text is none. */
  static Optional<String> in(String text) {
    Matcher shape = SHAPE.matcher(text.strip());
    return shape.matches()
        ? Optional.of(shape.group(1).toUpperCase(Locale.ROOT)).filter(OrcidCheck::passes)
        : Optional.empty();
  }
}
