package org.fovea.download.projection;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.download.AdminApi;
import org.fovea.contract.download.model.ProjectionPage;
import org.fovea.contract.download.model.ProjectionStage;
import org.fovea.contract.download.model.ProjectionStatus;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.cursor.Cursors;
import org.fovea.conventions.http.Answers;
import org.fovea.conventions.paging.Page;
import org.fovea.conventions.paging.PageLinks;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.conventions.projection.ProjectionHeads;
import org.fovea.conventions.projection.ProjectionHeads.Head;

/** {@code /v1/admin/download/projections}. */
@Blocking
class ProjectionsResource implements AdminApi {
  @Inject Caller caller;
  @Inject HeadRepository heads;
  @Inject ProjectionHeads projections;
  @Inject Cursors cursors;
  @Inject PageLinks links;
  @Inject Answers answers;

  @Override
  public ProjectionPage listProjections(ProjectionStage state, Integer limit, String cursor) {
    caller.requireRole(Role.CURATOR, Role.ADMIN);
    String stage = Optional.ofNullable(state).map(ProjectionStage::toString).orElse("");
    String scope = "projections " + stage;
    String after =
        Optional.ofNullable(cursor).map(c -> cursors.decode(c, scope).get("study")).orElse("");
    Page<Head> page =
        Page.of(heads.page(after, stage, limit + 1), limit, last -> Map.of("study", last.study()));
    ProjectionPage answer = new ProjectionPage();
    answer.setItems(page.items().stream().map(ProjectionsResource::status).toList());
    links.next(scope, page).ifPresent(answer::setNext);
    return answer;
  }

  @Override
  @Transactional
  public void replayProjection(String study) {
    caller.requireRole(Role.ADMIN);
    if (!projections.replay(study)) {
      throw new ProblemException(StandardProblem.NOT_FOUND);
    }
    answers.status(202);
  }

  private static ProjectionStatus status(Head head) {
    ProjectionStatus status = new ProjectionStatus();
    status.setStudy(head.study());
    status.setState(state(head));
    status.setWanted(head.wanted());
    status.setApplied(head.applied());
    head.error().ifPresent(status::setError);
    return status;
  }

  private static ProjectionStatus.StateEnum state(Head head) {
    if (head.error().isPresent()) {
      return ProjectionStatus.StateEnum.BLOCKED;
    }
    return head.current() ? ProjectionStatus.StateEnum.APPLIED : ProjectionStatus.StateEnum.PENDING;
  }
}
