package org.fovea.ingest.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Locale;
import org.fovea.contract.ingest.model.Operation;
import org.fovea.contract.ingest.model.Problem;

/** Says operations in the words of the contract. */
@ApplicationScoped
public class OperationMapper {

  private final ObjectMapper mapper;

  @Inject
  OperationMapper(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  public Operation body(OperationEntity operation) {
    Operation body =
        new Operation()
            .id(operation.id.toString())
            .url(operation.url())
            .kind(operation.kind.name().toLowerCase(Locale.ROOT))
            .state(Operation.StateEnum.fromValue(operation.state.name()))
            .stage(operation.stage.name().toLowerCase(Locale.ROOT))
            .done(operation.done)
            .total(operation.total)
            .result(operation.result)
            .createdAt(operation.createdAt.atOffset(ZoneOffset.UTC))
            .updatedAt(operation.updatedAt.atOffset(ZoneOffset.UTC));
    return operation.problem == null ? body : body.problem(problem(operation.problem));
  }

  private Problem problem(String json) {
    try {
      return mapper.readValue(json, Problem.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a kept problem that cannot be read", e);
    }
  }
}
