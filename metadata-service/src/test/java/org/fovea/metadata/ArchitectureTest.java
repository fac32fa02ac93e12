package org.fovea.metadata;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import java.time.ZoneId;
import org.fovea.contract.testing.ServiceRules;

@AnalyzeClasses(packages = "org.fovea.metadata", importOptions = DoNotIncludeTests.class)
class ArchitectureTest extends ServiceRules {

  @ArchTest
  static final ArchRule WHICH_DAY_IT_IS_IS_ASKED_OF_THE_DATABASE =
      noClasses()
          .should()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now", ZoneId.class)
          .because("a replica whose clock is ahead must open nothing early");
}
