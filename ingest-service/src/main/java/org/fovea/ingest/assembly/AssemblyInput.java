package org.fovea.ingest.assembly;

import java.util.List;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.table.Table;

/**
 * What images are assembled from. The lists of files and of what was inspected may be on disk: they
 * are kept as they are, and must not change.
 *
 * @param places of every dataset of the study
 * @param images the {@code images.tsv} documents
 * @param listed files of file lists with columns about images
 * @param files all stored files; none in a dry run, which then cannot say that one is missing
 * @param groups Zarr groups, which are files to an image though they are none
 */
public record AssemblyInput(
    EntityIds ids,
    List<DatasetPlaces> places,
    List<DeclaredImage> declared,
    List<Table> images,
    List<ListedFile> listed,
    List<FileEntry> files,
    List<FileEntry> groups,
    List<InspectedFile> inspected) {

  public AssemblyInput {
    places = List.copyOf(places);
    declared = List.copyOf(declared);
    images = List.copyOf(images);
    listed = List.copyOf(listed);
    groups = List.copyOf(groups);
  }

  /** Of a form without file lists. */
  public AssemblyInput(
      EntityIds ids,
      List<DatasetPlaces> places,
      List<DeclaredImage> declared,
      List<Table> images,
      List<FileEntry> files,
      List<FileEntry> groups,
      List<InspectedFile> inspected) {
    this(ids, places, declared, images, List.of(), files, groups, inspected);
  }
}
