package org.fovea.contract.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.fovea.contract.route.RouteTable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every path of the contracts has exactly one owner in the route table: the service whose contract
 * it is.
 */
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
    List<String> owners = table.owners(path);
    // then
    assertEquals(List.of(service), owners, "owners of " + template);
  }
}
