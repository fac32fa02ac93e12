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
   * Finds the images among the files and reads their headers. One file that is damaged, hostile or too slow is answered as
   * not viewable with the reason, the others are not affected.
   *
   * @return one entry per image file and per OME-Zarr image, ordered by path; the same for the same input
   */
  public List<InspectedFile> inspect(InspectionInput input, Consumer<Progress> progress) {
    throw new UnsupportedOperationException("inspection of " + input.files().size() + " files within " + config);
  }
}
