package org.fovea.metadata.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * All codes of all services, from {@code problems.json}, and the rules of submissions, from the
 * contract's {@code rules.json}.
 */
@ApplicationScoped
class ProblemCatalogue {

  private final List<ExplainedProblem> problems = load("/problems.json", new TypeReference<>() {});
  private final List<ExplainedRule> rules = load("/rules.json", new TypeReference<>() {});

  List<ExplainedProblem> all() {
    return problems;
  }

  List<ExplainedRule> rules() {
    return rules;
  }

  Optional<ExplainedProblem> find(String code) {
    return problems.stream().filter(problem -> problem.code().equals(code)).findFirst();
  }

  Optional<ExplainedRule> findRule(String code) {
    return rules.stream().filter(rule -> rule.code().equals(code)).findFirst();
  }

  private static <T> List<T> load(String resource, TypeReference<List<T>> type) {
    try (InputStream json = ProblemCatalogue.class.getResourceAsStream(resource)) {
      return new JsonMapper().readValue(json, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
