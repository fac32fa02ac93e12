package org.fovea.ingest.form.bia;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.fovea.contract.content.DocumentLine;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.table.TextSource;

/** The documents of a submission and what each is for. */
final class Documents {

  private static final Pattern IMAGES = Pattern.compile("(?i)(.*/)?images\\.(tsv|csv|txt)(\\.gz)?");
  private static final Pattern EXTENSION = Pattern.compile("(?i)\\.(json|tsv|txt|csv|xlsx)$");

  private final List<SourceDocument> all;
  private final Set<String> studies;
  private final Set<String> lists = new HashSet<>();

  /** {@code studies} are the paths of the PageTab documents. */
  Documents(List<SourceDocument> all, Set<String> studies) {
    this.all = all;
    this.studies = studies;
  }

  /**
   * The document that a section names as its file list. {@code X} is satisfied by {@code X.gz}, and
   * by the same name with the extension of another notation.
   */
  Optional<TextSource> list(String name) {
    String wanted = unpacked(name.replace('\\', '/'));
    Optional<SourceDocument> found =
        like(path -> path.equals(wanted), wanted)
            .or(() -> like(path -> base(path).equals(base(wanted)), wanted))
            .or(() -> like(path -> stem(path).equals(stem(wanted)), wanted));
    found.ifPresent(document -> lists.add(document.path()));
    return found.map(SourceDocument::text);
  }

  // Of several, the one whose path shares most of its end with what was written.
  private Optional<SourceDocument> like(Predicate<String> test, String wanted) {
    return all.stream()
        .filter(document -> !studies.contains(document.path()))
        .filter(document -> test.test(unpacked(document.path())))
        .max(
            Comparator.comparing(
                    (SourceDocument document) ->
                        ("/" + unpacked(document.path())).endsWith("/" + wanted))
                .thenComparing(SourceDocument::path, Comparator.reverseOrder()));
  }

  /** What file lists could be called. */
  List<String> listNames() {
    return all.stream()
        .map(SourceDocument::path)
        .filter(path -> !studies.contains(path))
        .map(Documents::base)
        .toList();
  }

  List<TextSource> images() {
    return all.stream()
        .filter(document -> IMAGES.matcher(document.path()).matches())
        .map(SourceDocument::text)
        .toList();
  }

  /** To be asked when all file lists have been read. */
  List<DocumentLine> lines() {
    return all.stream().map(this::line).toList();
  }

  // Lists become public with the study. The submission holds contact data, and nobody knows what a
  // document of no known role holds.
  private DocumentLine line(SourceDocument document) {
    String role = role(document.path());
    boolean open = role.equals("manifest") || role.equals("images");
    return document.line(role, open ? "public" : "restricted");
  }

  private String role(String path) {
    if (studies.contains(path)) {
      return "study";
    }
    if (lists.contains(path)) {
      return "manifest";
    }
    return IMAGES.matcher(path).matches() ? "images" : "other";
  }

  static String stem(String path) {
    return EXTENSION.matcher(base(unpacked(path))).replaceFirst("");
  }

  private static String base(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String unpacked(String path) {
    boolean packed = path.toLowerCase(Locale.ROOT).endsWith(".gz");
    return packed ? path.substring(0, path.length() - ".gz".length()) : path;
  }
}
