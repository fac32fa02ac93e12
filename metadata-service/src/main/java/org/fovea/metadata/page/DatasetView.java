package org.fovea.metadata.page;

import java.util.List;

/**
 * A dataset that is no screen.
 *
 * @param kind for people
 * @param associations empty when there are none
 * @param facts declared beside observed; empty when nothing is known
 * @param declares whether its form declares anything of its images
 * @param counted how many images were looked into
 */
public record DatasetView(
    String name,
    String kind,
    String description,
    Urls urls,
    AssociationTable associations,
    List<SectionView.Line> lines,
    List<FactRow> facts,
    boolean declares,
    String counted,
    List<SectionView> sections) {

  /** Where it leads to. */
  public record Urls(String json, String images, String files, String facts) {}

  /** What was associated, a row each; columns that no row fills are left out. */
  public record AssociationTable(List<String> heads, List<List<Cell>> rows) {}

  /** A title, linked when {@code url} is not empty. */
  public record Cell(String text, String url) {}

  /** A fact as it is shown; {@code style} is the class of its verdict. */
  public record FactRow(
      String label, String declared, String observed, String verdict, String style, String hint) {}
}
