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
 * @param associations of a component: which biosample went with which preparation, as sent
 * @param declared of an image set: what the form says its images are
 * @param sections the dataset's other sections in place
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
    List<Attribute> attributes,
    List<Association> associations,
    ImageSetDeclaration declared,
    List<Section> sections)
    implements ContentLine {

  public DatasetLine {
    protocols = Lists.orEmpty(protocols);
    phenotypes = Lists.orEmpty(phenotypes);
    attributes = Lists.orEmpty(attributes);
    associations = Lists.orEmpty(associations);
    sections = Lists.orEmpty(sections);
  }

  /** A screen or an experiment, which have neither associations nor declared images. */
  public DatasetLine(
      String id,
      String path,
      String kind,
      String name,
      String title,
      String description,
      List<Protocol> protocols,
      List<Phenotype> phenotypes,
      List<Attribute> attributes) {
    this(
        id,
        path,
        kind,
        name,
        title,
        description,
        protocols,
        phenotypes,
        attributes,
        null,
        null,
        null);
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
