package org.fovea.ingest.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Locale;
import org.fovea.contract.ingest.model.Operation;
import org.fovea.contract.ingest.model.Problem;
import org.fovea.conventions.problem.Problems;
import org.fovea.ingest.file.Json;
import org.fovea.ingest.link.Links;
import org.fovea.ingest.problem.ProblemMapper;

/** Says operations in the words of the contract. */
@ApplicationScoped
public class OperationMapper {

  private final Links links;
  private final Problems problems;

  @Inject
  OperationMapper(Links links, Problems problems) {
    this.links = links;
    this.problems = problems;
  }

  public Operation body(OperationEntity operation) {
    Operation body =
        new Operation()
            .id(operation.id.toString())
            .url(links.operation(operation.id))
            .kind(operation.kind.name().toLowerCase(Locale.ROOT))
            .state(Operation.StateEnum.fromValue(operation.state.name()))
            .stage(operation.stage.name().toLowerCase(Locale.ROOT))
            .done(operation.done)
            .total(operation.total)
            .createdAt(operation.createdAt.atOffset(ZoneOffset.UTC))
            .updatedAt(operation.updatedAt.atOffset(ZoneOffset.UTC));
    return switch (operation.state) {
      case RUNNING -> body;
      case SUCCEEDED -> body.result(result(operation));
      case FAILED -> body.problem(problem(Json.read(operation.problem, Failure.class)));
    };
  }

  private String result(OperationEntity operation) {
    return switch (operation.kind) {
      case SUBMIT -> links.study(operation.result);
      case VALIDATE -> links.report(operation.submission);
    };
  }

  private Problem problem(Failure failure) {
    return new Problem()
        .type(problems.type(failure.code()))
        .title(failure.title())
        .status(failure.status())
        .detail(failure.detail())
        .code(failure.code())
        .errors(failure.errors().stream().map(ProblemMapper::body).toList())
        .traceId(failure.traceId().isEmpty() ? null : failure.traceId());
  }
}
