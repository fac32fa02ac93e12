package org.fovea.ingest.assembly;

import java.util.List;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.table.Table;

/**
 * What images are assembled from.
 *
 * @param places of every dataset of the study
 * @param images the {@code images.tsv} documents
 * @param files all stored files; none in a dry run, which then cannot say that one is missing
 * @param unlisted where an image belongs whose file says no dataset
 */
public record AssemblyInput(
    EntityIds ids,
    List<DatasetPlaces> places,
    List<DeclaredImage> declared,
    List<Table> images,
    List<FileEntry> files,
    List<InspectedFile> inspected,
    Unlisted unlisted) {

  /** What a file is taken for that is in no dataset by its own entry. */
  public enum Unlisted {
    /** It belongs to the dataset whose folder it lies in, or to the only one. */
    BY_FOLDER,
    /** It belongs to none: the form lists the files of each dataset. */
    IN_NO_DATASET
  }

  /** Input of a form that tells datasets by folders. */
  public AssemblyInput(
      EntityIds ids,
      List<DatasetPlaces> places,
      List<DeclaredImage> declared,
      List<Table> images,
      List<FileEntry> files,
      List<InspectedFile> inspected) {
    this(ids, places, declared, images, files, inspected, Unlisted.BY_FOLDER);
  }

  public AssemblyInput {
    places = List.copyOf(places);
    declared = List.copyOf(declared);
    images = List.copyOf(images);
    files = List.copyOf(files);
    inspected = List.copyOf(inspected);
  }
}
