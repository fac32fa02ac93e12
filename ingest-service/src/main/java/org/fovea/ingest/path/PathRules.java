package org.fovea.ingest.path;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.text.StorableText;
import org.fovea.ingest.problem.IngestProblem;
import org.fovea.ingest.problem.RuleErrors;

/**
 * The rules of {@link FilePath}: what is refused, what is mended with a note, what is accepted with
 * a warning.
 */
final class PathRules {

  private static final Pattern UP = Pattern.compile("(^|[/\\\\])\\.\\.([/\\\\]|$)");
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cntrl}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");
  private static final int SHORTEST_DEVICE = 3;
  private static final int LONGEST_DEVICE = 4;
  private static final Set<String> RESERVED =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private PathRules() {}

  static PathReading read(String sent) {
    Optional<ProblemError> refusal = refusal(sent);
    if (refusal.isPresent()) {
      return new PathReading(Optional.empty(), List.of(refusal.get()));
    }
    List<String> segments =
        Arrays.stream(sent.split("/")).filter(s -> !s.isEmpty() && !s.equals(".")).toList();
    if (segments.isEmpty()) {
      return new PathReading(Optional.empty(), List.of(refused(sent, "The path is empty.")));
    }
    if (segments.size() > FilePath.MAX_SEGMENTS) {
      return new PathReading(
          Optional.empty(), List.of(refused(sent, "The path has more than 100 segments.")));
    }
    FilePath path = new FilePath(String.join("/", segments));
    return new PathReading(Optional.of(path), remarks(sent, path));
  }

  private static Optional<ProblemError> refusal(String sent) {
    if (!StorableText.isStorable(sent)) {
      return Optional.of(
          refused(StorableText.shown(sent), "The path holds NUL or half a character."));
    }
    if (sent.getBytes(StandardCharsets.UTF_8).length > FilePath.MAX_BYTES) {
      return Optional.of(
          refused(sent.substring(0, 100) + "…", "The path is longer than 4,096 bytes."));
    }
    if (sent.contains("..") && UP.matcher(sent).find()) {
      return Optional.of(refused(sent, "The path has a segment \"..\"."));
    }
    if (sent.endsWith("/")) {
      return Optional.of(refused(sent, "The path names a directory, not a file."));
    }
    return Optional.empty();
  }

  private static List<ProblemError> remarks(String sent, FilePath path) {
    List<ProblemError> found = new ArrayList<>();
    if (!sent.equals(path.value())) {
      found.add(RuleErrors.of(PathRule.SLASH_DROPPED).withValue(sent).withSuggestion(path.value()));
    }
    if (DRIVE.matcher(path.value()).lookingAt()
        || Arrays.stream(path.segments()).anyMatch(PathRules::isReserved)) {
      found.add(unusual(path, "The name cannot be written on Windows."));
    }
    if (!isPrintableAscii(sent) && UNSEEN.matcher(path.value()).find()) {
      found.add(unusual(path, "The name holds characters that cannot be seen."));
    }
    return found;
  }

  private static boolean isReserved(String segment) {
    return segment.endsWith(" ") || segment.endsWith(".") || isDevice(segment);
  }

  /** Up to its first dot. */
  private static boolean isDevice(String segment) {
    int dot = segment.indexOf('.');
    int end = dot < 0 ? segment.length() : dot;
    return end >= SHORTEST_DEVICE
        && end <= LONGEST_DEVICE
        && RESERVED.contains(segment.substring(0, end).toLowerCase(Locale.ROOT));
  }

  private static ProblemError refused(String sent, String why) {
    return ProblemError.error(IngestProblem.INVALID_PATH.code())
        .withValue(sent)
        .withDetail(why)
        .withMend("Rename the file.");
  }

  private static ProblemError unusual(FilePath path, String why) {
    return RuleErrors.of(PathRule.UNUSUAL).withValue(path.value()).withDetail(why);
  }

  private static boolean isPrintableAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }
}
