package org.fovea.ingest.inspection.worker;

import java.util.Optional;
import org.fovea.ingest.inspection.Findings;
import org.fovea.ingest.inspection.Job;
import org.fovea.ingest.inspection.bytes.SourceFolder;
import org.fovea.ingest.inspection.em.MdocInspection;
import org.fovea.ingest.inspection.em.StarInspection;
import org.fovea.ingest.inspection.mrc.MrcInspection;
import org.fovea.ingest.inspection.tiff.TiffInspection;
import org.fovea.ingest.inspection.zarr.ZarrInspection;

/**
 * The reader for each job. Names lie, so a TIFF called MRC, and an MRC called TIFF, are read too.
 */
final class Readers {

  private final SourceFolder folder;

  Readers(SourceFolder folder) {
    this.folder = folder;
  }

  Findings inspect(Job job) {
    return switch (job.kind()) {
      case TIFF -> tiff(job);
      case TIFF_ALONE -> new TiffInspection(folder, job.path()).inspectAlone();
      case OME_COMPANION -> new TiffInspection(folder, job.path()).inspectCompanion();
      case ZARR_GROUP -> new ZarrInspection(folder, job.path()).group();
      case ZARR_IMAGE -> new ZarrInspection(folder, job.path()).image(job.position());
      case MRC -> byContent(job).orElseGet(() -> new MrcInspection(folder, job).inspect());
      case PERHAPS_MRC -> byContent(job).orElseGet(Findings::none);
      case MDOC -> new MdocInspection(folder, job.path()).inspect();
      case STAR -> new StarInspection(folder, job.path()).inspect();
    };
  }

  private Findings tiff(Job job) {
    Findings findings = new TiffInspection(folder, job.path()).inspect();
    boolean failed = findings.files().stream().anyMatch(file -> !file.viewable());
    return failed ? mrc(job).orElse(findings) : findings;
  }

  private Optional<Findings> byContent(Job job) {
    return mrc(job).or(() -> tiffByContent(job));
  }

  private Optional<Findings> mrc(Job job) {
    return new MrcInspection(folder, job).inspectIfMrc();
  }

  private Optional<Findings> tiffByContent(Job job) {
    TiffInspection tiff = new TiffInspection(folder, job.path());
    return tiff.startsAsTiff() ? Optional.of(tiff.inspect()) : Optional.empty();
  }
}
