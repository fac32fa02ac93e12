package org.fovea.metadata.section;

import jakarta.inject.Inject;
import org.fovea.contract.metadata.SectionsApi;
import org.fovea.contract.metadata.model.AssociationPage;
import org.fovea.contract.metadata.model.AssociationRow;
import org.fovea.contract.metadata.model.SectionPage;
import org.fovea.contract.metadata.model.SectionRow;
import org.fovea.contract.metadata.model.SpecimenPage;
import org.fovea.contract.metadata.model.SpecimenRow;
import org.fovea.metadata.content.PageRequest;
import org.fovea.metadata.content.Paged;
import org.fovea.metadata.content.Pager;
import org.fovea.metadata.link.VersionRef;
import org.fovea.metadata.study.Readable;
import org.fovea.metadata.study.StudyAccess;

/** Lists the REMBI parts of a version; a form without them answers empty lists. */
class SectionsResource implements SectionsApi {

  private final StudyAccess access;
  private final SectionReading reading;
  private final Pager pager;
  private final SectionMapper mapper;

  @Inject
  SectionsResource(StudyAccess access, SectionReading reading, Pager pager, SectionMapper mapper) {
    this.access = access;
    this.reading = reading;
    this.pager = pager;
    this.mapper = mapper;
  }

  @Override
  public SectionPage listBiosamples(String accession, Integer limit, String cursor, Boolean count) {
    return page(accession, Part.BIOSAMPLE, PageRequest.of(limit, cursor, count));
  }

  @Override
  public SectionPage listProtocols(String accession, Integer limit, String cursor, Boolean count) {
    return page(accession, Part.PROTOCOL, PageRequest.of(limit, cursor, count));
  }

  @Override
  public SectionPage listAcquisitions(
      String accession, Integer limit, String cursor, Boolean count) {
    return page(accession, Part.ACQUISITION, PageRequest.of(limit, cursor, count));
  }

  @Override
  public SectionPage listAnalyses(String accession, Integer limit, String cursor, Boolean count) {
    return page(accession, Part.ANALYSIS, PageRequest.of(limit, cursor, count));
  }

  @Override
  public SectionPage listAnnotationMethods(
      String accession, Integer limit, String cursor, Boolean count) {
    return page(accession, Part.ANNOTATION_METHOD, PageRequest.of(limit, cursor, count));
  }

  private SectionPage page(String accession, Part part, PageRequest request) {
    Readable readable = access.version(accession);
    VersionRef ref = readable.ref();
    Paged<SectionRow> page =
        pager.slice(
            reading.of(readable).of(part),
            scope(readable, part.path()),
            request,
            placed -> mapper.section(ref, placed));
    return new SectionPage().items(page.items()).next(page.nextOrNull()).total(page.totalOrNull());
  }

  @Override
  public SectionRow getSection(String accession, Integer number) {
    Readable readable = access.version(accession);
    return reading
        .of(readable)
        .section(number)
        .map(placed -> mapper.section(readable.ref(), placed))
        .orElseThrow(StudyAccess::absent);
  }

  @Override
  public AssociationPage listAssociations(
      String accession, Integer limit, String cursor, Boolean count) {
    Readable readable = access.version(accession);
    VersionRef ref = readable.ref();
    VersionSections sections = reading.of(readable);
    Paged<AssociationRow> page =
        pager.slice(
            sections.associations(),
            scope(readable, "associations"),
            PageRequest.of(limit, cursor, count),
            tuple -> mapper.association(ref, sections, tuple));
    return new AssociationPage()
        .items(page.items())
        .next(page.nextOrNull())
        .total(page.totalOrNull());
  }

  @Override
  public AssociationRow getAssociation(String accession, Integer number) {
    Readable readable = access.version(accession);
    VersionSections sections = reading.of(readable);
    return sections
        .association(number)
        .map(tuple -> mapper.association(readable.ref(), sections, tuple))
        .orElseThrow(StudyAccess::absent);
  }

  @Override
  public SpecimenPage listSpecimens(String accession, Integer limit, String cursor, Boolean count) {
    Readable readable = access.version(accession);
    VersionRef ref = readable.ref();
    VersionSections sections = reading.of(readable);
    Paged<SpecimenRow> page =
        pager.slice(
            sections.specimens(),
            scope(readable, "specimens"),
            PageRequest.of(limit, cursor, count),
            specimen -> mapper.specimen(ref, sections, specimen));
    return new SpecimenPage().items(page.items()).next(page.nextOrNull()).total(page.totalOrNull());
  }

  @Override
  public SpecimenRow getSpecimen(String accession, Integer number) {
    Readable readable = access.version(accession);
    VersionSections sections = reading.of(readable);
    return sections
        .specimen(number)
        .map(specimen -> mapper.specimen(readable.ref(), sections, specimen))
        .orElseThrow(StudyAccess::absent);
  }

  private static String scope(Readable readable, String list) {
    return list + " " + readable.version().id();
  }
}
