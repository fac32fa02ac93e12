package org.fovea.metadata.study;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How much a version holds. */
@Embeddable
public record Counts(
    long files,
    long bytes,
    long datasets,
    long images,
    long screens,
    long plates,
    long positions,
    @Column(name = "laid_out_wells") long laidOutWells,
    @Column(name = "imaged_wells") long imagedWells,
    @Column(name = "result_tables") long resultTables,
    @Column(name = "result_rows") long resultRows,
    long documents) {

  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
