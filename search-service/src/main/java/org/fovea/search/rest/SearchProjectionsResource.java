package org.fovea.search.rest;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.search.SearchAdminApi;
import org.fovea.contract.search.model.SearchProjection;
import org.fovea.contract.search.model.SearchProjection.StateEnum;
import org.fovea.contract.search.model.SearchProjectionList;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.http.Answers;
import org.fovea.conventions.link.BaseUrl;
import org.fovea.conventions.paging.Page;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.conventions.projection.ProjectionHeads.Head;

/** {@code /v1/admin/search/projections}. */
public class SearchProjectionsResource implements SearchAdminApi {
  private static final String PATH = "/v1/admin/search/projections/";
  private static final String STUDY = "study";

  private final ProjectionRepository repository;
  private final BaseUrl base;
  private final Caller caller;
  private final Paging paging;
  private final Answers answers;

  @Inject
  SearchProjectionsResource(
      ProjectionRepository repository,
      BaseUrl base,
      Caller caller,
      Paging paging,
      Answers answers) {
    this.repository = repository;
    this.base = base;
    this.caller = caller;
    this.paging = paging;
    this.answers = answers;
  }

  @Override
  public SearchProjectionList listSearchProjections(Integer limit, String cursor) {
    caller.requireRole(Role.ADMIN);
    String scope = "search-projections";
    String after =
        paging
            .position(Optional.ofNullable(cursor), scope)
            .map(position -> position.get(STUDY))
            .orElse("");
    Page<Head> page =
        Page.of(repository.list(after, limit + 1), limit, head -> Map.of(STUDY, head.study()));
    return new SearchProjectionList()
        .items(page.items().stream().map(this::projection).toList())
        .next(paging.next(scope, page).orElse(null));
  }

  @Override
  public SearchProjection readSearchProjection(String study) {
    caller.requireRole(Role.ADMIN);
    return repository
        .find(study)
        .map(this::projection)
        .orElseThrow(SearchProjectionsResource::unknown);
  }

  @Override
  public SearchProjection replaySearchProjection(String study) {
    caller.requireRole(Role.ADMIN);
    SearchProjection projection =
        repository
            .replay(study)
            .map(this::projection)
            .orElseThrow(SearchProjectionsResource::unknown);
    answers.status(202);
    return projection;
  }

  private SearchProjection projection(Head head) {
    return new SearchProjection()
        .study(head.study())
        .url(base.of(PATH + head.study()))
        .state(state(head))
        .wanted(head.wanted())
        .applied(head.applied())
        .error(head.error().orElse(null));
  }

  private static StateEnum state(Head head) {
    if (head.error().isPresent()) {
      return StateEnum.BLOCKED;
    }
    return head.current() ? StateEnum.APPLIED : StateEnum.WAITING;
  }

  private static ProblemException unknown() {
    return new ProblemException(StandardProblem.NOT_FOUND);
  }
}
