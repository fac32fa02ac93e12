package org.fovea.contract.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * A laid-out well.
 *
 * @param id UUID derived from study, dataset path, plate name and well name
 * @param dataset path of the screen
 * @param plate name of the plate
 * @param name row letters and unpadded column ({@code B7})
 * @param rowIndex from 0, as {@code columnIndex} (OME, NGFF)
 * @param controlType the {@code Control Type} cell, absent when blank
 * @param treatments reagents with their genes, and conditions
 * @param attributes the library's (else the annotation's) non-blank cells in column order, joined
 *     results excluded
 * @param phenotypes calls that reach this well, each with its origin
 * @param scores named scores and other joined result cells that reach this well
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WellLine(
    String id,
    String dataset,
    String plate,
    String name,
    int rowIndex,
    int columnIndex,
    boolean imaged,
    String controlType,
    List<Treatment> treatments,
    List<Attribute> attributes,
    List<PhenotypeCall> phenotypes,
    List<Score> scores)
    implements ContentLine {

  public WellLine {
    treatments = Lists.orEmpty(treatments);
    attributes = Lists.orEmpty(attributes);
    phenotypes = Lists.orEmpty(phenotypes);
    scores = Lists.orEmpty(scores);
  }

  /**
   * One treatment: a reagent (or none) with its genes, and the conditions (compound, dose …)
   * applied beside it.
   *
   * @param kind {@code siRNA compound sgRNA shRNA ORF antibody other}
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Treatment(
      String kind,
      List<String> identifiers,
      List<String> sequences,
      List<Gene> genes,
      List<Attribute> conditions) {
    public Treatment {
      identifiers = Lists.orEmpty(identifiers);
      sequences = Lists.orEmpty(sequences);
      genes = Lists.orEmpty(genes);
      conditions = Lists.orEmpty(conditions);
    }
  }

  /** A target gene. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Gene(String identifier, String symbol, List<String> synonyms, String build) {
    public Gene {
      synonyms = Lists.orEmpty(synonyms);
    }
  }

  /** A phenotype called on a result row. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record PhenotypeCall(String name, List<Term> terms, Origin inheritedFrom) {
    public PhenotypeCall {
      terms = Lists.orEmpty(terms);
    }
  }

  /**
   * A result cell that reaches the well.
   *
   * @param name column name as sent
   * @param named true for a declared named score: a {@code data} column whose cells parse as
   *     numbers
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Score(
      String name,
      String raw,
      BigDecimal number,
      String unit,
      boolean named,
      Origin inheritedFrom) {}
}
