package org.fovea.contract.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A section of a form, in place and with everything inside it: a biosample, a specimen preparation,
 * an acquisition, a funder, or one that no adapter knows.
 *
 * @param type as sent ({@code Biosample}, {@code Image acquisition})
 * @param id what the form calls it by, unique in the form where present
 * @param title what other sections name it by, when that is its title
 * @param attributes as sent, in order; contact data is left to the study's people
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Section(
    String type,
    String id,
    String title,
    List<Attribute> attributes,
    List<Link> links,
    List<Section> sections) {

  public Section {
    attributes = Lists.orEmpty(attributes);
    links = Lists.orEmpty(links);
    sections = Lists.orEmpty(sections);
  }

  /** A link as sent: a URL, or an accession whose {@code Type} attribute names the archive. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Link(String url, List<Attribute> attributes) {
    public Link {
      attributes = Lists.orEmpty(attributes);
    }
  }
}
