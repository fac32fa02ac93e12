package org.fovea.ingest.form.empiar;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fovea.contract.content.DocumentLine;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.table.TextSource;

/** The documents of a deposition: its JSON, tables of images and of files, and others. */
final class DepositionDocuments {

  private static final Pattern IMAGES = Pattern.compile("(.*/)?images\\.(tsv|csv|txt)(\\.gz)?");
  private static final Pattern MANIFEST =
      Pattern.compile("(.*[-_/])?(manifest|files)\\.(tsv|csv|txt)(\\.gz)?");

  private final List<SourceDocument> all;

  DepositionDocuments(List<SourceDocument> all) {
    this.all = all;
  }

  /** Those that are depositions. */
  static List<SourceDocument> depositions(List<SourceDocument> documents) {
    return documents.stream().filter(DepositionReader::isDeposition).toList();
  }

  List<TextSource> imageTables() {
    return all.stream()
        .filter(document -> IMAGES.matcher(lower(document)).matches())
        .map(document -> new TextSource(document.path(), document.content()::open))
        .toList();
  }

  /**
   * Tables become public with the study. The deposition holds contact data, and nobody knows what
   * another document holds: both stay with owner and curators.
   */
  List<DocumentLine> lines() {
    List<SourceDocument> depositions = depositions(all);
    return all.stream().map(document -> line(document, depositions)).toList();
  }

  private static DocumentLine line(SourceDocument document, List<SourceDocument> depositions) {
    String role = depositions.contains(document) ? "study" : role(document);
    boolean open = role.equals("images") || role.equals("manifest");
    return new DocumentLine(
        document.path(),
        role,
        document.mediaType(),
        document.size(),
        document.sha256(),
        document.objectKey(),
        open ? "public" : "restricted");
  }

  private static String role(SourceDocument document) {
    if (IMAGES.matcher(lower(document)).matches()) {
      return "images";
    }
    return MANIFEST.matcher(lower(document)).matches() ? "manifest" : "other";
  }

  private static String lower(SourceDocument document) {
    return document.path().toLowerCase(Locale.ROOT);
  }
}
