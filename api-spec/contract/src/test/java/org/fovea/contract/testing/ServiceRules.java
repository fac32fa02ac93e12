package org.fovea.contract.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.AccessibleObject;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The architecture every service keeps. A service's {@code ArchitectureTest} extends this class and
 * names its packages.
 */
public abstract class ServiceRules {
  private static final Pattern GENERATED =
      Pattern.compile("org\\.fovea\\.contract\\.(ingest|metadata|search|download)\\b.*");
  private static final Pattern SERVICE = Pattern.compile("org\\.fovea\\.(\\w+)\\b.*");

  /**
   * The packages right under a service's own are its features; they know each other one way only.
   */
  @ArchTest
  static final ArchRule featuresAreFreeOfCycles =
      slices().matching("org.fovea.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  /**
   * The API ends at the resources and their mappers, so that the domain outlives a change of the
   * contract.
   */
  @ArchTest
  static final ArchRule onlyResourcesAndMappersKnowTheApi =
      noClasses()
          .that(
              are(
                  "neither resources nor mappers",
                  outermost -> !outermost.matches(".*(Resource|Mapper)")))
          .should()
          .dependOnClassesThat(describe("are generated from a contract", ServiceRules::isGenerated))
          .allowEmptyShould(true);

  /** What another service promises is no business of this one: they meet in content and events. */
  @ArchTest
  static final ArchRule nobodyKnowsAnotherServicesApi =
      classes().should(keepToTheApiOfTheirService()).allowEmptyShould(true);

  /** Kafka ends at the consumers; what is sent goes through the outbox. */
  @ArchTest
  static final ArchRule onlyConsumersKnowKafka =
      noClasses()
          .that(are("not consumers", outermost -> !outermost.endsWith("Consumer")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..",
              "io.smallrye.reactive.messaging..",
              "org.eclipse.microprofile.reactive.messaging..")
          .allowEmptyShould(true);

  /** JDBC ends at the repositories and the classes that copy bulk rows. */
  @ArchTest
  static final ArchRule onlyRepositoriesAndCopiesKnowJdbc =
      noClasses()
          .that(
              are(
                  "neither repositories nor copies",
                  outermost -> !outermost.matches(".*(Repository|Copy\\w*|Loader)")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")
          .allowEmptyShould(true);

  /** Tests and services speak to real parts; nothing is torn open by reflection. */
  @ArchTest
  static final ArchRule nobodyOpensWhatIsPrivate =
      noClasses()
          .should()
          .callMethod(AccessibleObject.class, "setAccessible", boolean.class)
          .allowEmptyShould(true);

  /** Replicas tick together: one of them does the work. */
  @ArchTest
  static void f47EveryScheduledJobHasASingleWinner(JavaClasses classes) {
    ScheduledJobs.haveASingleWinner(classes);
  }

  private static boolean isGenerated(JavaClass type) {
    return GENERATED.matcher(type.getPackageName()).matches();
  }

  /** Classes whose outermost class has such a simple name. */
  private static DescribedPredicate<JavaClass> are(String what, Predicate<String> name) {
    return describe("are " + what, type -> name.test(outermost(type).getSimpleName()));
  }

  private static JavaClass outermost(JavaClass type) {
    Optional<JavaClass> enclosing = type.getEnclosingClass();
    return enclosing.isPresent() ? outermost(enclosing.get()) : type;
  }

  private static ArchCondition<JavaClass> keepToTheApiOfTheirService() {
    return new ArchCondition<>("keep to the API of their own service") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String own = service(type).orElse("");
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          Matcher api = GENERATED.matcher(dependency.getTargetClass().getPackageName());
          if (api.matches() && !api.group(1).equals(own)) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static Optional<String> service(JavaClass type) {
    Matcher service = SERVICE.matcher(type.getPackageName());
    return service.matches() ? Optional.of(service.group(1)) : Optional.empty();
  }
}
