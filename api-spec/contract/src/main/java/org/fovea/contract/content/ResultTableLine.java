package org.fovea.contract.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A table of results.
 *
 * @param id UUID derived from study, dataset path and name
 * @param name stable name inside the study: the document's file name without extensions
 * @param document path of the document it was read from
 * @param rows number of rows under the header
 * @param join results columns paired with library columns, in order
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ResultTableLine(
    String id,
    String dataset,
    String name,
    String document,
    int rows,
    List<Column> columns,
    List<JoinColumn> join)
    implements ContentLine {

  public ResultTableLine {
    columns = Lists.orEmpty(columns);
    join = Lists.orEmpty(join);
  }

  /**
   * A column.
   *
   * @param position from 0; names may repeat
   * @param type as the study file says ({@code data}, {@code phenotype} …)
   * @param namedScore whether its values are searchable as numbers
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Column(
      int position,
      String name,
      String type,
      String unit,
      String description,
      Level level,
      boolean namedScore) {}

  /**
   * The level a value is measured at.
   *
   * @param raw as sent ({@code multiple replicates of reagent and experimental condition})
   * @param targets of {@code well field image object reagent gene protein condition phenotype}
   * @param replicates {@code single multiple unstated}
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Level(String raw, List<String> targets, String replicates) {
    public Level {
      targets = Lists.orEmpty(targets);
    }
  }

  /** One step of the join: this results column equals that library (or assay) column. */
  public record JoinColumn(String resultsColumn, String libraryColumn) {}
}
