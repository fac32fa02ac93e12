package org.fovea.ingest.form.empiar;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fovea.contract.content.DocumentLine;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.table.TextSource;

/**
 * The documents of a deposition: its JSON, tables of images and of files, and others. Which are
 * depositions is looked up once, since each document has to be opened for it.
 */
final class DepositionDocuments {

  private static final Pattern IMAGES = Pattern.compile("(.*/)?images\\.(tsv|csv|txt)(\\.gz)?");
  private static final Pattern MANIFEST =
      Pattern.compile("(.*[-_/])?(manifest|files)\\.(tsv|csv|txt)(\\.gz)?");

  private final List<SourceDocument> all;
  private final List<SourceDocument> depositions;

  DepositionDocuments(List<SourceDocument> all) {
    this.all = all;
    this.depositions = all.stream().filter(DepositionReader::isDeposition).toList();
  }

  List<SourceDocument> depositions() {
    return depositions;
  }

  List<TextSource> imageTables() {
    return all.stream()
        .filter(document -> IMAGES.matcher(lower(document)).matches())
        .map(SourceDocument::text)
        .toList();
  }

  /**
   * Tables become public with the study. The deposition holds contact data, and nobody knows what
   * another document holds: both stay with owner and curators.
   */
  List<DocumentLine> lines() {
    return all.stream().map(this::line).toList();
  }

  private DocumentLine line(SourceDocument document) {
    String role = depositions.contains(document) ? "study" : role(document);
    boolean open = role.equals("images") || role.equals("manifest");
    return document.line(role, open ? "public" : "restricted");
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
