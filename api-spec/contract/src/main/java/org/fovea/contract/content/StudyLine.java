package org.fovea.contract.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The study of a version. Exactly one line.
 *
 * @param id UUID, stable over versions
 * @param type the submission form: {@code idr}, {@code bia}, {@code empiar} or {@code fovea}
 * @param keywords the study's key words
 * @param organisms organisms with their terms; the term's name is the organism
 * @param license licence as sent, with {@code licenseUrl}
 * @param people contacts with e-mail, phone and address: shown to owner and curators only
 * @param attributes every study-level pair of the form, in order, those above included
 * @param sections the form's other sections in place, those included that no adapter knows
 * @param releaseDate RFC 3339 full-date, absent when none was asked for
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StudyLine(
    String id,
    String accession,
    String type,
    String title,
    String description,
    String studyType,
    List<String> keywords,
    List<Term> organisms,
    String license,
    String licenseUrl,
    String copyright,
    String releaseDate,
    List<Publication> publications,
    List<Person> people,
    List<ClaimedIdentifier> identifiers,
    List<Attribute> attributes,
    List<Section> sections)
    implements ContentLine {

  public StudyLine {
    keywords = Lists.orEmpty(keywords);
    organisms = Lists.orEmpty(organisms);
    publications = Lists.orEmpty(publications);
    people = Lists.orEmpty(people);
    identifiers = Lists.orEmpty(identifiers);
    attributes = Lists.orEmpty(attributes);
    sections = Lists.orEmpty(sections);
  }

  /** A study of which only its title is told, or known. */
  public static StudyLine titled(String id, String accession, String type, String title) {
    return new StudyLine(
        id, accession, type, title, null, null, null, null, null, null, null, null, null, null,
        null, null, null);
  }

  /** A paper; {@code authors} is the author list as sent. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Publication(
      String title, String authors, String pubmedId, String pmcId, String doi) {}

  /**
   * An author or a contact. All but {@code email} and {@code address} (of post, phone and fax) is
   * for everybody.
   *
   * @param name whole, where the form does not tell its parts: nobody guesses which is which
   * @param affiliation the organisations, by name
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Person(
      String name,
      String lastName,
      String firstName,
      String email,
      String address,
      String affiliation,
      String orcid,
      String roles) {

    /** The name as one text, the first name before the last; empty when there is none. */
    public String wholeName() {
      return Stream.of(name, firstName, lastName)
          .filter(part -> part != null && !part.isBlank())
          .map(String::strip)
          .collect(Collectors.joining(" "));
    }
  }

  /**
   * An identifier the form claims, as a CURIE such as {@code idr:idr0020}; {@code relation} as in
   * record.md.
   */
  public record ClaimedIdentifier(String curie, String relation) {}
}
