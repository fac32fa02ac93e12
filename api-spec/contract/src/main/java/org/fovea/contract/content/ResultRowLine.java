package org.fovea.contract.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * A row of a results table.
 *
 * @param table id of the {@link ResultTableLine}
 * @param row 1 for the first row under the header
 * @param cells one per column, by position
 * @param wells ids of the wells it joins, none for a row that joins nothing
 * @param images ids of the images it joins (experiments)
 * @param phenotypeLevel the row's own {@code Phenotype Annotation Level}, which decides for its
 *     phenotypes
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ResultRowLine(
    String table,
    int row,
    List<Cell> cells,
    List<String> wells,
    List<String> images,
    String phenotypeLevel)
    implements ContentLine {

  public ResultRowLine {
    cells = Lists.orEmpty(cells);
    wells = Lists.orEmpty(wells);
    images = Lists.orEmpty(images);
  }

  /**
   * A cell, its text always kept.
   *
   * @param nullToken the text means "no value" ({@code NA}, {@code not available}); a blank cell
   *     has {@code raw} empty
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Cell(String raw, BigDecimal number, String unit, String nullToken) {}
}
