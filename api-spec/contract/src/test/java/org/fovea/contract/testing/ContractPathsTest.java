package org.fovea.contract.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.contract.route.Route;
import org.fovea.contract.route.RouteTable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every path of the contracts has exactly one owner in the route table: the service whose contract it is. */
class ContractPathsTest {
  private final RouteTable table = RouteTable.bundled();

  @TestFactory
  Stream<DynamicTest> everyPathOfAContractBelongsToItsServiceAlone() {
    return Contract.SERVICES.stream()
        .flatMap(
            service ->
                Contract.of(service).operations().stream()
                    .map(operation -> operation.path().template())
                    .distinct()
                    .map(path -> DynamicTest.dynamicTest(path, () -> belongsTo(service, path))));
  }

  private void belongsTo(String service, String template) {
    // given
    String path = template.replaceAll("\\{[^}]+}", "x");
    // when
    Set<String> owners = best(path);
    // then
    assertEquals(Set.of(service), owners, "owners of " + template);
  }

  /** The services of all routes as literal as the one that decides. */
  private Set<String> best(String path) {
    List<Route> matching = table.routes().stream().filter(route -> route.matches(path)).toList();
    int most = matching.stream().mapToInt(Route::literals).max().orElse(0);
    return matching.stream()
        .filter(route -> route.literals() == most)
        .map(Route::service)
        .collect(Collectors.toSet());
  }
}
