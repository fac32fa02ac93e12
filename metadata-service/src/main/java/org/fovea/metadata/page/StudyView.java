package org.fovea.metadata.page;

import java.util.List;
import java.util.Optional;
import org.fovea.contract.content.StudyLine;
import org.fovea.metadata.study.Counts;

/**
 * All that the study page shows. URLs are paths at the front door, but for {@code jsonUrl}, {@code
 * filesUrl} and {@code archiveUrl}, which stand in commands to copy.
 */
public record StudyView(
    String accession,
    String title,
    StudyLine line,
    Counts counts,
    String size,
    String banner,
    Optional<String> publishedOn,
    List<Fact> facts,
    List<Reference> references,
    List<Picture> pictures,
    List<ScreenView> screens,
    List<DatasetView> datasets,
    long moreDatasets,
    List<SectionView.Group> sections,
    List<TableView> tables,
    List<Item> files,
    List<Item> documents,
    List<Item> versions,
    PageUrls urls) {

  /** A labelled value, linked when {@code url} is not empty. */
  public record Fact(String label, String value, String url) {}

  /** A paper. */
  public record Reference(String title, String authors, String url, String urlText) {}

  /** A thumbnail and what it shows. */
  public record Picture(String url, String thumbnail, String caption) {}

  /** A table of results. */
  public record TableView(String name, String url, int rows, int columns, List<String> named) {}

  /** Anything with a name, a link and a note beside it. */
  public record Item(String name, String url, String note) {}

  /** Where the page leads to; the last three stand in commands to copy. */
  public record PageUrls(
      String json,
      String files,
      String archive,
      String jsonUrl,
      String filesUrl,
      String archiveUrl) {}
}
