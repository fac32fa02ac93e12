package org.fovea.metadata.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.content.Term;
import org.fovea.contract.event.ReleaseRule;
import org.fovea.contract.metadata.model.Attribute;
import org.fovea.contract.metadata.model.HistoryEntry;
import org.fovea.contract.metadata.model.Identifier;
import org.fovea.contract.metadata.model.Person;
import org.fovea.contract.metadata.model.Publication;
import org.fovea.contract.metadata.model.Release;
import org.fovea.contract.metadata.model.Section;
import org.fovea.contract.metadata.model.StudyCounts;
import org.fovea.contract.metadata.model.StudyLinks;
import org.fovea.contract.metadata.model.StudySummary;
import org.fovea.contract.metadata.model.Version;
import org.fovea.contract.metadata.model.VersionState;
import org.fovea.contract.metadata.model.VersionVisibility;
import org.fovea.metadata.content.Lines;
import org.fovea.metadata.link.Links;
import org.fovea.metadata.link.VersionRef;

/** Makes answers of studies and versions. Contact data is left out unless the reader is inside. */
@ApplicationScoped
public class StudyMapper {

  private final Links links;

  @Inject
  StudyMapper(Links links) {
    this.links = links;
  }

  /** The whole record of a version. */
  public org.fovea.contract.metadata.model.Study study(Readable readable) {
    StudyVersion version = readable.version();
    Study study = readable.study();
    org.fovea.contract.metadata.model.Study answer =
        new org.fovea.contract.metadata.model.Study()
            .id(study.id().toString())
            .accession(study.accession())
            .version(version.number())
            .url(links.study(version.ref()))
            .page(links.page(version.ref()))
            .title(study.title())
            .state(state(version))
            .visibility(visibility(version))
            .attempt(version.attempt())
            .sequence(study.sequence())
            .release(release(study.release()))
            .counts(counts(version.counts()))
            .contentDigest(version.contentDigest())
            .submittedAt(utc(version.submittedAt()))
            .acceptedAt(version.acceptedAt().map(StudyMapper::utc).orElse(null))
            .opensOn(version.opensOn().orElse(null))
            .publishedAt(version.publishedAt().map(StudyMapper::utc).orElse(null))
            .links(links(version.ref(), readable.inside()));
    line(version)
        .ifPresent(
            line -> {
              describe(answer, line);
              disclose(answer, line, readable.disclosure());
            });
    return readable.inside() ? withWorkings(answer, study) : answer;
  }

  private static org.fovea.contract.metadata.model.Study withWorkings(
      org.fovea.contract.metadata.model.Study answer, Study study) {
    return answer
        .owner(study.owner())
        .assignee(study.assignee().orElse(null))
        .refusals(study.refusals());
  }

  private static void describe(org.fovea.contract.metadata.model.Study answer, StudyLine line) {
    answer
        .title(line.title())
        .description(line.description())
        .type(line.type())
        .studyType(line.studyType())
        .keywords(line.keywords())
        .organisms(Lines.as(line.organisms(), org.fovea.contract.metadata.model.Term.class))
        .license(line.license())
        .licenseUrl(line.licenseUrl())
        .copyright(line.copyright())
        .publications(Lines.as(line.publications(), Publication.class))
        .identifiers(line.identifiers().stream().map(StudyMapper::identifier).toList());
  }

  private static void disclose(
      org.fovea.contract.metadata.model.Study answer, StudyLine line, Disclosure disclosure) {
    answer
        .people(line.people().stream().map(person -> person(person, disclosure)).toList())
        .attributes(Lines.as(disclosure.attributes(line.attributes()), Attribute.class))
        .sections(Lines.as(disclosure.sections(line.sections()), Section.class));
  }

  private static Person person(StudyLine.Person person, Disclosure disclosure) {
    Person open =
        new Person()
            .name(person.name())
            .lastName(person.lastName())
            .firstName(person.firstName())
            .affiliation(person.affiliation())
            .orcid(person.orcid())
            .roles(person.roles());
    return disclosure == Disclosure.WHOLE
        ? open.email(person.email()).address(person.address())
        : open;
  }

  private static Identifier identifier(StudyLine.ClaimedIdentifier claimed) {
    return new Identifier()
        .curie(claimed.curie())
        .relation(claimed.relation())
        .status(Identifier.StatusEnum.CLAIMED);
  }

  private StudyLinks links(VersionRef ref, boolean inside) {
    return new StudyLinks()
        .datasets(links.study(ref, "datasets"))
        .files(links.study(ref, "files"))
        .images(links.study(ref, "images"))
        .screens(links.study(ref, "screens"))
        .results(links.study(ref, "results"))
        .documents(links.study(ref, "documents"))
        .associations(links.study(ref, "associations"))
        .biosamples(links.study(ref, "biosamples"))
        .specimens(links.study(ref, "specimens"))
        .acquisitions(links.study(ref, "acquisitions"))
        .protocols(links.study(ref, "protocols"))
        .analyses(links.study(ref, "analyses"))
        .annotationMethods(links.study(ref, "annotation-methods"))
        .versions(links.unversioned(ref.accession(), "versions"))
        .history(inside ? links.unversioned(ref.accession(), "history") : null)
        .bytes(links.file(ref, ""))
        .archive(links.archive(ref))
        .page(links.page(ref));
  }

  /** The short form of lists; {@code staff} also see whose it is to review. */
  StudySummary summary(StudyVersion version, boolean staff) {
    Study study = version.study();
    Optional<StudyLine> line = line(version);
    return new StudySummary()
        .accession(study.accession())
        .version(version.number())
        .url(links.study(version.ref()))
        .page(links.page(version.ref()))
        .title(line.map(StudyLine::title).orElse(study.title()))
        .state(state(version))
        .visibility(visibility(version))
        .type(line.map(StudyLine::type).orElse(null))
        .studyType(line.map(StudyLine::studyType).orElse(null))
        .organisms(
            line.stream().flatMap(l -> l.organisms().stream()).flatMap(StudyMapper::name).toList())
        .assignee(staff ? study.assignee().orElse(null) : null)
        .submittedAt(utc(version.submittedAt()))
        .publishedAt(version.publishedAt().map(StudyMapper::utc).orElse(null))
        .counts(counts(version.counts()));
  }

  private static Stream<String> name(Term term) {
    return Stream.ofNullable(term.name() == null ? term.accession() : term.name());
  }

  Version version(StudyVersion version) {
    return new Version()
        .accession(version.ref().toString())
        .version(version.number())
        .url(links.study(version.ref()))
        .state(state(version))
        .visibility(visibility(version))
        .attempt(version.attempt())
        .contentDigest(version.contentDigest())
        .submittedAt(utc(version.submittedAt()))
        .acceptedAt(version.acceptedAt().map(StudyMapper::utc).orElse(null))
        .publishedAt(version.publishedAt().map(StudyMapper::utc).orElse(null))
        .withdrawnAt(version.withdrawnAt().map(StudyMapper::utc).orElse(null))
        .counts(counts(version.counts()));
  }

  HistoryEntry entry(HistoryRow row) {
    return new HistoryEntry()
        .sequence(row.sequence())
        .at(utc(row.at()))
        .actor(row.actor())
        .action(row.action())
        .version(row.version())
        .attempt(row.attempt())
        .from(row.from().map(state -> VersionState.fromValue(state.name())).orElse(null))
        .to(VersionState.fromValue(row.to().name()))
        .reason(row.reason().orElse(null));
  }

  public static Release release(ReleaseRule rule) {
    return new Release()
        .rule(Release.RuleEnum.fromValue(rule.rule()))
        .date(day(rule.date()))
        .notAfter(day(rule.notAfter()))
        .releasedOn(day(rule.releasedOn()));
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static Optional<StudyLine> line(StudyVersion version) {
    return version.line().map(text -> Lines.read(text, StudyLine.class));
  }

  private static StudyCounts counts(Counts counts) {
    return Lines.as(counts, StudyCounts.class);
  }

  private static VersionState state(StudyVersion version) {
    return VersionState.fromValue(version.state().name());
  }

  private static VersionVisibility visibility(StudyVersion version) {
    return VersionVisibility.fromValue(version.visibility().name());
  }

  /** A moment as answers show it. */
  public static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
