package org.fovea.conventions.lease;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import org.fovea.contract.testing.ScheduledJobs;

@AnalyzeClasses(packages = "org.fovea.conventions", importOptions = DoNotIncludeTests.class)
class ScheduledJobsTest {

  /** How fresh its own directory of credentials is, each replica must know for itself. */
  @ArchTest
  static void f47EveryScheduledJobHasASingleWinner(JavaClasses classes) {
    ScheduledJobs.haveASingleWinner(classes, "org.fovea.conventions.access.AccessFeed.check()");
  }
}
