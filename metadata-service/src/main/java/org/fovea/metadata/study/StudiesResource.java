package org.fovea.metadata.study;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.metadata.StudiesApi;
import org.fovea.contract.metadata.model.HistoryPage;
import org.fovea.contract.metadata.model.StudyPage;
import org.fovea.contract.metadata.model.Version;
import org.fovea.contract.metadata.model.VersionPage;
import org.fovea.contract.metadata.model.VersionState;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.http.Answers;
import org.fovea.metadata.content.PageRequest;
import org.fovea.metadata.content.Paged;
import org.fovea.metadata.content.Pager;

/** Reading studies, versions and history. */
class StudiesResource implements StudiesApi {

  private final StudyAccess access;
  private final StudyListRepository studies;
  private final StudyMapper mapper;
  private final StudyPager pager;
  private final Answers answers;

  @Inject Caller caller;
  @Inject Pager shortLists;

  @Inject
  StudiesResource(
      StudyAccess access,
      StudyListRepository studies,
      StudyMapper mapper,
      StudyPager pager,
      Answers answers) {
    this.access = access;
    this.studies = studies;
    this.mapper = mapper;
    this.pager = pager;
    this.answers = answers;
  }

  @Override
  public StudyPage listStudies(
      VersionState state,
      String assignee,
      Boolean mine,
      Integer limit,
      String cursor,
      Boolean count) {
    if (assignee != null) {
      caller.requireRole(Role.CURATOR, Role.ADMIN);
    }
    StudyFilter filter =
        new StudyFilter(
            Optional.ofNullable(state).map(VersionState::toString),
            Optional.ofNullable(assignee),
            Boolean.TRUE.equals(mine) ? Optional.of(caller.require()) : Optional.empty());
    Paged<StudyVersion> page = studies.list(filter, PageRequest.of(limit, cursor, count));
    return new StudyPage()
        .items(
            page.items().stream().map(version -> mapper.summary(version, caller.staff())).toList())
        .next(page.nextOrNull())
        .total(page.totalOrNull());
  }

  @Override
  public org.fovea.contract.metadata.model.Study getStudy(String accession) {
    Readable readable = access.version(accession);
    answers.etag(readable.study().etag(readable.inside()));
    return mapper.study(readable);
  }

  @Override
  public VersionPage listVersions(String accession, Integer limit, String cursor, Boolean count) {
    List<StudyVersion> known =
        access.study(accession).versions().stream().filter(access::known).toList();
    Paged<Version> page =
        shortLists.slice(
            known, "versions " + accession, PageRequest.of(limit, cursor, count), mapper::version);
    return new VersionPage().items(page.items()).next(page.nextOrNull()).total(page.totalOrNull());
  }

  @Override
  public Version getVersion(String accession, Integer version) {
    return access
        .study(accession)
        .version(version)
        .filter(access::known)
        .map(mapper::version)
        .orElseThrow(StudyAccess::absent);
  }

  @Override
  public HistoryPage listHistory(String accession, Integer limit, String cursor, Boolean count) {
    Study study = access.studyInside(accession);
    Paged<HistoryRow> page = pager.history(study, PageRequest.of(limit, cursor, count));
    return new HistoryPage()
        .items(page.items().stream().map(mapper::entry).toList())
        .next(page.nextOrNull())
        .total(page.totalOrNull());
  }
}
