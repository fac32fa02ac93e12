package org.fovea.contract.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Starts the count of {@link ContractCoverage} with the tests of a module and reports at their end.
 */
public final class ContractCoverageListener implements TestExecutionListener {

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    try {
      ContractCoverage.forget();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    try {
      List<String> unseen = ContractCoverage.report();
      if (!unseen.isEmpty()) {
        System.out.printf("Contract operations and statuses no test has seen:%n");
        unseen.forEach(line -> System.out.println("  " + line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
