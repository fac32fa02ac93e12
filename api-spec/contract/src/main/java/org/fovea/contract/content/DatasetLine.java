package org.fovea.contract.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A part of the study. A screen is a dataset of kind {@code screen}.
 *
 * @param id UUID derived from the study's id and the path
 * @param path stable name inside the study ({@code screenA})
 * @param kind {@code component imageSet experiment screen}
 * @param name full name as sent ({@code idr0020-barr-chtog/screenA})
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DatasetLine(
    String id,
    String path,
    String kind,
    String name,
    String title,
    String description,
    List<Protocol> protocols,
    List<Phenotype> phenotypes,
    List<Attribute> attributes)
    implements ContentLine {

  public DatasetLine {
    protocols = Lists.orEmpty(protocols);
    phenotypes = Lists.orEmpty(phenotypes);
    attributes = Lists.orEmpty(attributes);
  }

  /** A protocol of the study file. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Protocol(String name, String type, Term typeTerm, String description) {}

  /** A phenotype the study defines, with 0 to n terms. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Phenotype(String name, String description, String scoreType, List<Term> terms) {
    public Phenotype {
      terms = Lists.orEmpty(terms);
    }
  }
}
