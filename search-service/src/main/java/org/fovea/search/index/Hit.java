package org.fovea.search.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.Origin;
import org.fovea.search.query.HitType;

/**
 * What is shown of a document.
 *
 * @param path URL path that reads it, percent-encoded
 * @param well URL path of the well an image lies in, else empty
 * @param viewable whether there is a picture of it
 */
public record Hit(
    HitType type,
    String id,
    String accession,
    int version,
    String title,
    String path,
    String well,
    boolean viewable,
    List<Attribute> attributes,
    List<NamedScore> scores) {

  public Hit {
    attributes = List.copyOf(attributes);
    scores = List.copyOf(scores);
  }

  /** A number of a results table that can be searched. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record NamedScore(
      String key, String raw, BigDecimal number, String unit, Origin inheritedFrom) {}
}
