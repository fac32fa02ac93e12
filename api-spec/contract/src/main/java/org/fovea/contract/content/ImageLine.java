package org.fovea.contract.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An image: which files make it and where it belongs. Its dimensions are facts, not content.
 *
 * @param id UUID derived from the study's id and {@code key}, stable over versions
 * @param key {@code dataset/plate/acquisition/well/field}, or {@code dataset/group/name}
 * @param name for people
 * @param dataset path; absent for an image outside any dataset
 * @param group OMERO's dataset inside an experiment
 * @param plate plate name, with {@code acquisition} (from 0), {@code well} and {@code field} (from
 *     0)
 * @param format {@code OME-TIFF TIFF OME-Zarr …}
 * @param viewable false when no reader can decode it; {@code reason} says why
 * @param attributes those of the file list entries it was made from
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ImageLine(
    String id,
    String key,
    String name,
    String dataset,
    String group,
    String plate,
    Integer acquisition,
    String well,
    Integer field,
    String format,
    boolean viewable,
    String reason,
    List<Part> parts,
    List<Attribute> attributes)
    implements ContentLine {

  public ImageLine {
    parts = Lists.orEmpty(parts);
    attributes = Lists.orEmpty(attributes);
  }

  /**
   * A file's share of the image.
   *
   * @param path a file, or with a trailing {@code /} the prefix of a Zarr group
   * @param series index of the series in the file, from 0
   * @param c channel the part holds, absent for all; so {@code z} and {@code t}
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Part(String path, Integer series, Integer c, Integer z, Integer t, int order) {}
}
