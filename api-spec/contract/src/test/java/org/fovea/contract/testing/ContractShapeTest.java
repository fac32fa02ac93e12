package org.fovea.contract.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Four contracts read as one: each operation is named, explained, shown by example and may end in a
 * problem.
 */
class ContractShapeTest {

  static Stream<String> services() {
    return Contract.SERVICES.stream();
  }

  @ParameterizedTest
  @MethodSource("services")
  void everyOperationIsNamedAndExplained(String service) {
    // given
    List<String> missing = new ArrayList<>();
    // when
    for (Operation operation : Contract.of(service).operations()) {
      Located described = operation.described();
      Stream.of("operationId", "summary", "description", "tags")
          .filter(
              member -> described.node().path(member).isEmpty() && described.text(member).isBlank())
          .forEach(member -> missing.add(operation + " has no " + member));
    }
    // then
    assertEquals(List.of(), missing);
  }

  @ParameterizedTest
  @MethodSource("services")
  void everyOperationMayEndInAProblem(String service) {
    assertEquals(
        List.of(),
        Contract.of(service).operations().stream()
            .filter(o -> !endsInProblem(o))
            .map(Operation::toString)
            .toList());
  }

  @ParameterizedTest
  @MethodSource("services")
  void everyJsonBodyIsShownByAnExampleOfItsSchema(String service) {
    // given
    Contract contract = Contract.of(service);
    Set<String> shown =
        Examples.of(contract).stream().map(e -> e.schema().pointer()).collect(Collectors.toSet());
    // then
    assertEquals(
        List.of(),
        contract.operations().stream()
            .flatMap(ContractShapeTest::jsonSchemas)
            .map(Located::pointer)
            .filter(schema -> !shown.contains(schema))
            .distinct()
            .toList());
  }

  @ParameterizedTest
  @MethodSource("services")
  void noTwoOperationsOfAServiceHaveOneName(String service) {
    // given
    Set<String> names = new HashSet<>();
    // then
    assertEquals(
        List.of(),
        Contract.of(service).operations().stream()
            .map(Operation::id)
            .filter(name -> !names.add(name))
            .toList());
  }

  private static boolean endsInProblem(Operation operation) {
    return Optional.ofNullable(operation.responses().get("default"))
        .flatMap(
            response -> MediaTypes.entry(response.child("content"), "application/problem+json"))
        .isPresent();
  }

  /** The schemas of the JSON bodies of a request and of what answers it when all goes well. */
  private static Stream<Located> jsonSchemas(Operation operation) {
    Stream<Located> answers =
        operation.responses().entrySet().stream()
            .filter(
                response -> response.getKey().startsWith("2") && !operation.method().equals("HEAD"))
            .map(Map.Entry::getValue);
    return Stream.concat(operation.requestBody().stream(), answers)
        .flatMap(body -> body.child("content").children().entrySet().stream())
        .filter(media -> MediaTypes.isJson(media.getKey()))
        .map(media -> media.getValue().child("schema"));
  }
}
