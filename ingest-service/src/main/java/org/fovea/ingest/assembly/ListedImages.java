package org.fovea.ingest.assembly;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fovea.contract.content.Attribute;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.validation.Findings;

/**
 * Which files' own columns say what they are to an image: those with a name in {@code image}, or,
 * where plates are laid out, with {@code plate}, {@code well} and {@code field}. What a file says
 * of its own position (OME-XML, Zarr) goes before.
 */
final class ListedImages {

  /** Columns that make a row part of an image; other ones are the file's attributes. */
  static final Set<String> COLUMNS =
      Set.of("image", "series", "c", "z", "t", "channel", "plate", "acquisition", "well", "field");

  private static final Set<String> OF_PLATES = Set.of("plate", "acquisition", "well", "field");

  private final Places places;
  private final FileIndex files;

  ListedImages(Places places, FileIndex files) {
    this.places = places;
    this.files = files;
  }

  /** The row of a file list, when its columns say enough. */
  Optional<ImageRow> ofList(ListedFile listed) {
    return row(listed.path(), listed.cells());
  }

  /** The row of a manifest, when its columns say enough. */
  Optional<ImageRow> ofManifest(FileEntry entry) {
    boolean says = entry.attributes().stream().anyMatch(ListedImages::isColumn);
    return says ? row(entry.path(), new ManifestCells(entry)) : Optional.empty();
  }

  private Optional<ImageRow> row(String path, ImageRow cells) {
    ImageRow row = new Listed(path, cells, places.layOutPlates());
    boolean placed = Stream.of("plate", "well", "field").noneMatch(c -> row.text(c).isEmpty());
    boolean says = placed || !row.text("image").isEmpty();
    return says && !saysItself(path) ? Optional.of(row) : Optional.empty();
  }

  private boolean saysItself(String path) {
    return path.endsWith("/")
        || places.layOutPlates()
            && files.inspected(path).map(InspectedFile::series).stream()
                .flatMap(List::stream)
                .anyMatch(series -> series.position() != null);
  }

  /** The attributes that are no place in an image. */
  static List<Attribute> described(List<Attribute> attributes) {
    return attributes.stream().filter(attribute -> !isColumn(attribute)).toList();
  }

  private static boolean isColumn(Attribute attribute) {
    return COLUMNS.contains(attribute.key().strip().toLowerCase(Locale.ROOT));
  }

  /** Datasets of such rows are those of their list, and plates mean nothing where none is. */
  private record Listed(String path, ImageRow cells, boolean plates) implements ImageRow {

    @Override
    public String text(String column) {
      if (column.equals("path")) {
        return path;
      }
      boolean read = COLUMNS.contains(column) && (plates || !OF_PLATES.contains(column));
      return read ? cells.text(column) : "";
    }

    @Override
    public Findings.Draft mark(Findings.Draft finding, String column) {
      return cells.mark(finding, column);
    }
  }

  private record ManifestCells(FileEntry entry) implements ImageRow {

    @Override
    public String text(String column) {
      return entry.attributes().stream()
          .filter(attribute -> attribute.key().strip().equalsIgnoreCase(column))
          .flatMap(attribute -> Stream.ofNullable(attribute.value()))
          .findFirst()
          .map(String::strip)
          .orElse("");
    }

    @Override
    public Findings.Draft mark(Findings.Draft finding, String column) {
      Findings.Draft marked = finding.in(entry.path()).column(column);
      return entry.row() > 0 ? marked.at(entry.row()) : marked;
    }
  }
}
