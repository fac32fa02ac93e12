package org.fovea.contract.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.fovea.contract.testing.Examples.Example;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reader may copy any example of the contracts: it keeps its schema. */
class ContractExamplesTest {

  static Stream<String> services() {
    return Contract.SERVICES.stream();
  }

  @ParameterizedTest
  @MethodSource("services")
  void aContractHasExamples(String service) {
    assertFalse(Examples.of(Contract.of(service)).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> everyExampleKeepsItsSchema() {
    return services().map(Contract::of).flatMap(ContractExamplesTest::tests);
  }

  private static Stream<DynamicTest> tests(Contract contract) {
    return Examples.of(contract).stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    contract.service() + " " + example.place(), () -> keeps(contract, example)));
  }

  private static void keeps(Contract contract, Example example) {
    assertEquals(
        List.of(),
        contract.faults(example.schema(), example.value()),
        example.place() + " " + example.value());
  }
}
