package org.fovea.ingest.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;

/** Inspects the files of a submission, each within the limits of {@link InspectionConfig}. */
@ApplicationScoped
public class Inspector {

  private final InspectionConfig config;

  public Inspector(InspectionConfig config) {
    this.config = config;
  }

  /**
   * Finds the images among the files and reads their headers. One file that is damaged, hostile or
   * too slow is answered as not viewable with the reason, the others are not affected.
   *
   * @param progress told after every file and image, from several threads but never at the same
   *     time
   * @return one entry per image file and per OME-Zarr image, ordered by path; the same for the same
   *     input
   * @throws java.io.UncheckedIOException when the source of the bytes fails
   */
  public List<InspectedFile> inspect(InspectionInput input, Consumer<Progress> progress) {
    try (Inspection inspection = new Inspection(config, input, progress)) {
      return inspection.run();
    }
  }
}
