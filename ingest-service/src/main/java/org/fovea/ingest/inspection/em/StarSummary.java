package org.fovea.ingest.inspection.em;

import java.util.List;
import java.util.Set;

/**
 * What a STAR file says of images.
 *
 * @param tables in order
 * @param opticsGroups in order; of a file without such a table, the different settings its rows
 *     give
 * @param oddRows rows that do not fit their table
 * @param complete false when there was more than is read or remembered
 */
public record StarSummary(
    List<Table> tables, List<OpticsGroup> opticsGroups, long oddRows, boolean complete) {

  public StarSummary {
    tables = List.copyOf(tables);
    opticsGroups = List.copyOf(opticsGroups);
  }

  /** A table of a data block. */
  public record Table(String block, List<String> columns, long rows) {}

  /**
   * Images taken alike.
   *
   * @param id as rows refer to it; empty for images whose group nobody gives
   * @param name empty when it has none
   * @param particles how the images of particles were taken
   * @param micrographs how the micrographs were taken they come from
   * @param particleFiles files with images of particles
   * @param micrographFiles micrographs, movies and tilt series
   */
  public record OpticsGroup(
      String id,
      String name,
      EmAcquisition particles,
      EmAcquisition micrographs,
      Set<String> particleFiles,
      Set<String> micrographFiles) {}
}
