package org.fovea.metadata.section;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fovea.contract.content.Association;
import org.fovea.contract.metadata.model.AssociationRow;
import org.fovea.contract.metadata.model.DatasetRef;
import org.fovea.contract.metadata.model.Section;
import org.fovea.contract.metadata.model.SectionRef;
import org.fovea.contract.metadata.model.SectionRow;
import org.fovea.contract.metadata.model.SpecimenRow;
import org.fovea.metadata.content.Lines;
import org.fovea.metadata.link.Links;
import org.fovea.metadata.link.VersionRef;

/** Makes answers of sections and of what ties them together; each row has the URL that reads it. */
@ApplicationScoped
class SectionMapper {

  private final Links links;

  @Inject
  SectionMapper(Links links) {
    this.links = links;
  }

  SectionRow section(VersionRef ref, Placed placed) {
    return new SectionRow()
        .number(placed.number())
        .url(url(ref, "sections", placed.number()))
        .dataset(placed.dataset().map(path -> dataset(ref, path)).orElse(null))
        .section(Lines.as(placed.section(), Section.class));
  }

  AssociationRow association(VersionRef ref, VersionSections sections, Tuple tuple) {
    Association sent = tuple.association();
    return new AssociationRow()
        .number(tuple.number())
        .url(url(ref, "associations", tuple.number()))
        .dataset(dataset(ref, tuple.dataset()))
        .biosample(reference(ref, sections, Part.BIOSAMPLE, sent.biosample()))
        .specimenPreparation(reference(ref, sections, Part.PROTOCOL, sent.specimenPreparation()))
        .acquisition(reference(ref, sections, Part.ACQUISITION, sent.acquisition()))
        .analysis(reference(ref, sections, Part.ANALYSIS, sent.analysis()))
        .correlation(
            sent.correlation() == null ? null : new SectionRef().title(sent.correlation()));
  }

  SpecimenRow specimen(VersionRef ref, VersionSections sections, Specimen specimen) {
    return new SpecimenRow()
        .number(specimen.number())
        .url(url(ref, "specimens", specimen.number()))
        .biosample(reference(ref, sections, Part.BIOSAMPLE, specimen.biosample().orElse(null)))
        .specimenPreparation(
            reference(ref, sections, Part.PROTOCOL, specimen.preparation().orElse(null)))
        .datasets(specimen.datasets().stream().map(path -> dataset(ref, path)).toList());
  }

  /** As the form names it; a name that is nobody's title has no URL. */
  private SectionRef reference(
      VersionRef ref, VersionSections sections, Part part, String titleOrNull) {
    return Optional.ofNullable(titleOrNull)
        .map(
            title ->
                new SectionRef()
                    .title(title)
                    .url(
                        sections
                            .titled(part, title)
                            .map(placed -> url(ref, "sections", placed.number()))
                            .orElse(null)))
        .orElse(null);
  }

  private DatasetRef dataset(VersionRef ref, String path) {
    return new DatasetRef().path(path).url(links.study(ref, "datasets", path));
  }

  private String url(VersionRef ref, String list, int number) {
    return links.study(ref, list, Integer.toString(number));
  }
}
