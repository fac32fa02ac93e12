package org.fovea.ingest.form.bia;

import java.util.Optional;
import org.fovea.ingest.assembly.ImageRow;
import org.fovea.ingest.form.bia.pagetab.PageAttribute;
import org.fovea.ingest.form.bia.pagetab.PageFile;
import org.fovea.ingest.validation.Findings;

/** An entry of a file list whose columns say which part of which image the file is. */
record ListCells(String document, PageFile file) implements ImageRow {

  private static final String IMAGE = "image";

  /** Whether an entry names an image. */
  static boolean nameImage(PageFile file) {
    return file.attributes().stream().anyMatch(each -> isFilled(each, IMAGE));
  }

  @Override
  public String text(String column) {
    return attribute(column).flatMap(PageAttribute::text).orElse("");
  }

  @Override
  public Findings.Draft mark(Findings.Draft finding, String column) {
    Findings.Draft placed = finding.in(document);
    return attribute(column)
        .map(attribute -> attribute.valuePlace().mark(placed))
        .orElseGet(() -> file.pathPlace().mark(placed));
  }

  private Optional<PageAttribute> attribute(String column) {
    return file.attributes().stream().filter(each -> isFilled(each, column)).findFirst();
  }

  private static boolean isFilled(PageAttribute attribute, String column) {
    return column.equalsIgnoreCase(attribute.name()) && attribute.text().isPresent();
  }
}
