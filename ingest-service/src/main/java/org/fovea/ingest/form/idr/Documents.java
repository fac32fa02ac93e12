package org.fovea.ingest.form.idr;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fovea.contract.content.DocumentLine;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.table.TextSource;

/**
 * The documents of a submission: which is what, and which belongs to which screen or experiment.
 */
final class Documents {

  private final List<SourceDocument> all;
  private final int components;

  Documents(List<SourceDocument> all, int components) {
    this.all = all;
    this.components = components;
  }

  List<DocumentLine> lines() {
    return all.stream().map(Documents::line).toList();
  }

  private static DocumentLine line(SourceDocument document) {
    DocumentRole role = DocumentRole.of(document.path());
    return document.line(role.text(), role.visibility());
  }

  List<TextSource> of(DocumentRole role) {
    return all.stream()
        .filter(document -> DocumentRole.of(document.path()) == role)
        .map(SourceDocument::text)
        .toList();
  }

  /**
   * Those of that role that lie in the component's folder, or carry its name, or could belong to no
   * other.
   */
  List<TextSource> of(DocumentRole role, Component component) {
    return of(role).stream()
        .filter(source -> components == 1 || belongs(source.path(), component))
        .toList();
  }

  private static boolean belongs(String path, Component component) {
    String lower = path.toLowerCase(Locale.ROOT);
    String part = component.path().toLowerCase(Locale.ROOT);
    return ("/" + lower).contains("/" + part + "/")
        || lower.matches(".*[-_.]\\Q" + part + "\\E[-_.].*");
  }

  /**
   * The document a name means: {@code X} is satisfied by {@code X.gz}; one in the component's
   * folder comes first.
   */
  Optional<TextSource> named(String name, Component component) {
    String wanted = DocumentRole.baseName(name.replace('\\', '/'));
    List<TextSource> named =
        all.stream()
            .filter(document -> DocumentRole.baseName(document.path()).equals(wanted))
            .map(SourceDocument::text)
            .toList();
    return named.stream()
        .filter(source -> belongs(source.path(), component))
        .findFirst()
        .or(() -> named.stream().findFirst());
  }

  /** A document by a path relative to another document. */
  Optional<TextSource> relative(String from, String path) {
    if (path.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    String wanted = Path.of("/", folder + path).normalize().toString().substring(1);
    return all.stream()
        .filter(document -> document.path().equals(wanted))
        .map(SourceDocument::text)
        .findFirst();
  }
}
