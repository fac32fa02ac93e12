package org.fovea.ingest.form.bia;

import java.util.List;
import java.util.Optional;
import org.fovea.contract.content.StudyLine.Publication;
import org.fovea.ingest.form.bia.pagetab.PageAttribute;
import org.fovea.ingest.form.bia.pagetab.PageSection;

/** The publications of a study, their DOIs mended where they can be. */
final class PublicationMapper {

  private final Reporter reporter;

  PublicationMapper(Reporter reporter) {
    this.reporter = reporter;
  }

  List<Publication> map(PageSection root) {
    return SectionKind.PUBLICATION.in(root).stream()
        .map(section -> publication(section.attributes()))
        .filter(publication -> !publication.equals(new Publication(null, null, null, null, null)))
        .toList();
  }

  private Publication publication(List<PageAttribute> attributes) {
    return new Publication(
        Key.TITLE.text(attributes).orElse(null),
        Key.AUTHORS.text(attributes).orElse(null),
        Key.PUBMED.text(attributes).orElse(null),
        Key.PMC.text(attributes).orElse(null),
        Key.DOI.first(attributes).flatMap(this::doi).map(Doi::name).orElse(null));
  }

  /** The DOI of an attribute; one that must be mended, or cannot be, is reported. */
  Optional<Doi> doi(PageAttribute attribute) {
    Optional<Doi> doi = attribute.text().flatMap(Doi::in);
    if (doi.isEmpty()) {
      reporter
          .of(BiaRule.DOI_MALFORMED, attribute)
          .say("“" + attribute.text().orElse("") + "” is no DOI.");
    } else if (doi.get().form() == Doi.Form.MENDED) {
      reporter
          .of(BiaRule.DOI_MENDED, attribute)
          .suggest(doi.get().name())
          .mend("Write “" + doi.get().name() + "”.")
          .say("The DOI stands among other text; it is read as " + doi.get().name() + ".");
    }
    return doi;
  }
}
