package org.fovea.ingest.manifest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.fovea.contract.content.Attribute;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.problem.Severity;
import org.fovea.conventions.text.StorableText;
import org.fovea.ingest.file.FileRole;
import org.fovea.ingest.path.FilePath;
import org.fovea.ingest.path.PathReading;
import org.fovea.ingest.problem.RuleErrors;
import org.fovea.ingest.validation.NearMatch;

/** Reads one row; every fault of the row is found at once. Not thread-safe, used for one row. */
final class LineRules {

  private static final Set<String> PATH_NAMES = Set.of("path", "files");
  private static final int SHA256_DIGITS = 64;

  /** What a malformed byte was read as. */
  private static final char MALFORMED = '\uFFFD';

  private static final List<String> ROLES = FileRole.words();

  private final ManifestRow row;
  private final List<ProblemError> findings = new ArrayList<>();
  private final List<String> datasets = new ArrayList<>();
  private final List<Attribute> attributes = new ArrayList<>();
  private Optional<FilePath> path = Optional.empty();
  private OptionalLong size = OptionalLong.empty();
  private Optional<String> sha256 = Optional.empty();
  private Optional<String> role = Optional.empty();

  private LineRules(ManifestRow row) {
    this.row = row;
  }

  /** Whether a column holds the path. */
  static boolean isPath(String name) {
    return PATH_NAMES.contains(name.strip().toLowerCase(Locale.ROOT));
  }

  static LineReading read(ManifestRow row) {
    LineRules rules = new LineRules(row);
    row.cells().forEach(rules::cell);
    return rules.result();
  }

  private LineReading result() {
    if (path.isEmpty() && findings.isEmpty()) {
      findings.add(RuleErrors.of(ManifestRule.PATH_MISSING).atRow(row.row()));
    }
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      return new LineReading(Optional.empty(), findings);
    }
    ManifestLine line =
        new ManifestLine(row.row(), path.orElseThrow(), size, sha256, role, datasets, attributes);
    return new LineReading(Optional.of(line), findings);
  }

  private void cell(ManifestRow.Cell cell) {
    if (isBad(cell.name()) || isBad(cell.value())) {
      bad(cell, ManifestRule.CHARACTER);
    } else if (!cell.value().isBlank()) {
      value(cell);
    }
  }

  private static boolean isBad(String text) {
    return text.indexOf(MALFORMED) >= 0 || !StorableText.isStorable(text);
  }

  private void value(ManifestRow.Cell cell) {
    String text = cell.value().strip();
    switch (cell.name().strip().toLowerCase(Locale.ROOT)) {
      case "path", "files" -> path(cell);
      case "size" -> size(cell, text);
      case "sha256" -> sha256(cell, text);
      case "role" -> role(cell, text);
      case "dataset" ->
          Arrays.stream(text.split(";"))
              .map(String::strip)
              .filter(d -> !d.isEmpty())
              .forEach(datasets::add);
      default -> attributes.add(Attribute.of(cell.name(), cell.value()));
    }
  }

  private void path(ManifestRow.Cell cell) {
    PathReading reading = FilePath.read(cell.value());
    reading
        .findings()
        .forEach(finding -> findings.add(finding.atRow(row.row()).atColumn(cell.name())));
    path = reading.path();
  }

  private void size(ManifestRow.Cell cell, String text) {
    try {
      size = OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      size = OptionalLong.of(-1);
    }
    if (size.getAsLong() < 0) {
      bad(cell, ManifestRule.SIZE);
    }
  }

  private void sha256(ManifestRow.Cell cell, String text) {
    if (text.length() == SHA256_DIGITS && text.chars().allMatch(HexFormat::isHexDigit)) {
      sha256 = Optional.of(text.toLowerCase(Locale.ROOT));
    } else {
      bad(cell, ManifestRule.SHA256);
    }
  }

  private void role(ManifestRow.Cell cell, String text) {
    if (ROLES.contains(text)) {
      role = Optional.of(text);
    } else {
      bad(cell, ManifestRule.ROLE);
    }
  }

  private void bad(ManifestRow.Cell cell, ManifestRule rule) {
    ProblemError found =
        RuleErrors.of(rule)
            .withValue(StorableText.shown(cell.value()))
            .atRow(row.row())
            .atColumn(StorableText.shown(cell.name()));
    findings.add(
        rule == ManifestRule.ROLE
            ? NearMatch.of(cell.value(), ROLES).map(found::withSuggestion).orElse(found)
            : found);
  }
}
