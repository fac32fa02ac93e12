package org.fovea.ingest.form.bia;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fovea.ingest.form.bia.pagetab.PageAttribute;

/** Attributes that mean something to us, with the spellings that templates have used. */
enum Key {
  TITLE("Title"),
  NAME("Name"),
  DESCRIPTION("Description"),
  KEYWORD("Keyword", "Keywords"),
  LICENSE("License", "Licence"),
  COPYRIGHT("Copyright"),
  RELEASE_DATE("ReleaseDate"),
  ROOT_PATH("RootPath"),
  DOI("DOI"),
  TYPE("Type"),
  FIRST_NAME("First Name"),
  LAST_NAME("Last Name"),
  EMAIL("E-mail", "E-mail address", "Mail", "Contact e-mail"),
  PHONE("Phone", "Phone number", "Telephone", "Telephone number", "Tel", "Mobile"),
  FAX("Fax", "Fax number"),
  ADDRESS("Address", "Postal address", "Street address"),
  ORCID("ORCID", "ORCID ID"),
  ROLE("Role", "Roles"),
  AFFILIATION("Affiliation", "Organisation", "Organization"),
  PUBMED("Pubmed ID", "PMID"),
  PMC("PMC ID", "PMCID"),
  AUTHORS("Authors"),
  ORGANISM("Organism"),
  SCIENTIFIC_NAME("Scientific name"),
  TAXON("NCBI taxon ID", "NCBI taxon", "Taxon ID", "NCBI ID"),
  BIOLOGICAL_ENTITY("Biological entity"),
  SAMPLE_PREPARATION("Sample preparation protocol", "Sample preparation"),
  INSTRUMENT("Imaging instrument"),
  ACQUISITION_PARAMETERS("Image acquisition parameters"),
  IMAGING_METHOD("Imaging method"),
  ALIGNMENT("Spatial and temporal alignment"),
  ANALYSIS_OVERVIEW("Image analysis overview", "Analysis overview"),
  ANNOTATION_OVERVIEW("Annotation overview"),
  ANNOTATION_TYPE("Annotation type"),
  ANNOTATION_METHOD("Annotation method"),
  FILE_LIST("File List"),
  SOURCE_IMAGE("Source image", "Source image ID", "Source image path"),
  ASSOCIATED_BIOSAMPLE("Biosample"),
  ASSOCIATED_SPECIMEN("Specimen"),
  ASSOCIATED_ACQUISITION("Image acquisition"),
  ASSOCIATED_ANALYSIS("Image analysis"),
  ASSOCIATED_CORRELATION("Image correlation"),
  URL("URL"),
  ONTOLOGY("Ontology", "Ontology name", "Term source"),
  TERM_ID("TermId", "Term", "Ontology term ID", "Term accession");

  private final String shown;
  private final Set<String> folded;

  Key(String... spellings) {
    shown = spellings[0];
    folded = Arrays.stream(spellings).map(Fold::key).collect(Collectors.toUnmodifiableSet());
  }

  /** As the templates of today spell it. */
  String shown() {
    return shown;
  }

  boolean is(String name) {
    return name != null && folded.contains(Fold.key(name));
  }

  boolean is(PageAttribute attribute) {
    return is(attribute.name());
  }

  /** All attributes of that name. */
  List<PageAttribute> all(List<PageAttribute> attributes) {
    return attributes.stream().filter(this::is).toList();
  }

  /** The first attribute of that name that has a value. */
  Optional<PageAttribute> first(List<PageAttribute> attributes) {
    return attributes.stream().filter(this::is).filter(a -> a.text().isPresent()).findFirst();
  }

  /** The first value, without outer blanks. */
  Optional<String> text(List<PageAttribute> attributes) {
    return first(attributes).flatMap(PageAttribute::text);
  }

  /** All values, without outer blanks and without blank ones. */
  List<String> texts(List<PageAttribute> attributes) {
    return all(attributes).stream().map(PageAttribute::text).flatMap(Optional::stream).toList();
  }
}
