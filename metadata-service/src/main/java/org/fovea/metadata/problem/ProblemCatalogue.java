package org.fovea.metadata.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** All codes of all services, from {@code problems.json}. */
@ApplicationScoped
class ProblemCatalogue {

  private final List<ExplainedProblem> problems = load();

  List<ExplainedProblem> all() {
    return problems;
  }

  Optional<ExplainedProblem> find(String code) {
    return problems.stream().filter(problem -> problem.code().equals(code)).findFirst();
  }

  private static List<ExplainedProblem> load() {
    try (InputStream json = ProblemCatalogue.class.getResourceAsStream("/problems.json")) {
      return new JsonMapper().readValue(json, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
