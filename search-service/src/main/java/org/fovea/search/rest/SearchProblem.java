package org.fovea.search.rest;

import java.util.List;
import org.fovea.conventions.problem.ProblemCode;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.ProblemKind;
import org.fovea.search.query.InvalidQueryException;
import org.fovea.search.query.QueryFault;

/** What can be wrong with a search. */
enum SearchProblem implements ProblemCode {
  INVALID_FILTER("invalid-filter", 400, "The filter cannot be read."),
  INVALID_QUERY("invalid-query", 422, "The query breaks the contract."),
  QUERY_TOO_EXPENSIVE("query-too-expensive", 422, "The query asks for too much at once.");

  private final ProblemKind kind;

  SearchProblem(String code, int status, String title) {
    this.kind = new ProblemKind(code, status, title);
  }

  /** The problem a refused query is answered with, every fault in it. */
  static ProblemException of(InvalidQueryException refused) {
    SearchProblem problem =
        switch (refused.kind()) {
          case FILTER -> INVALID_FILTER;
          case BODY -> INVALID_QUERY;
          case TOO_EXPENSIVE -> QUERY_TOO_EXPENSIVE;
        };
    List<QueryFault> faults = refused.faults();
    String detail =
        faults.size() == 1
            ? faults.get(0).detail()
            : problem.title() + " It has " + faults.size() + " faults.";
    return new ProblemException(problem, detail)
        .withErrors(faults.stream().map(SearchProblem::error).toList());
  }

  private static ProblemError error(QueryFault fault) {
    ProblemError error =
        ProblemError.error(fault.code()).withDetail(fault.detail()).withMend(fault.mend());
    error = fault.pointer().map(error::atPointer).orElse(error);
    error = fault.position().map(String::valueOf).map(error::atColumn).orElse(error);
    return fault.value().map(error::withValue).orElse(error);
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
