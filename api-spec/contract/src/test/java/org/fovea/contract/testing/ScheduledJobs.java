package org.fovea.contract.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is scheduled runs on every replica, so its work is done under a lease by one of them. */
public final class ScheduledJobs {
  private static final String SCHEDULED = "io.quarkus.scheduler.Scheduled";
  private static final String LEASES = "org.fovea.conventions.lease.Leases";

  private ScheduledJobs() {}

  /**
   * Every scheduled method of these classes takes a lease, itself or through a method of its class.
   *
   * @param ofEachReplica full names of those that every replica does for itself
   */
  public static void haveASingleWinner(JavaClasses classes, String... ofEachReplica) {
    List<String> free =
        classes.stream()
            .map(JavaClass::getMethods)
            .flatMap(Set::stream)
            .filter(method -> method.isAnnotatedWith(SCHEDULED))
            .filter(method -> !takesALease(method, new HashSet<>()))
            .map(JavaMethod::getFullName)
            .sorted()
            .toList();
    assertEquals(List.of(ofEachReplica), free, "scheduled and under no lease");
  }

  private static boolean takesALease(JavaMethod method, Set<JavaMethod> seen) {
    return seen.add(method)
        && method.getMethodCallsFromSelf().stream()
            .anyMatch(call -> isALease(call) || isOneIn(method.getOwner(), call, seen));
  }

  private static boolean isALease(JavaMethodCall call) {
    return call.getTargetOwner().getFullName().equals(LEASES) && call.getName().equals("run");
  }

  private static boolean isOneIn(JavaClass type, JavaMethodCall call, Set<JavaMethod> seen) {
    return call.getTargetOwner().equals(type)
        && call.getTarget().resolveMember().filter(called -> takesALease(called, seen)).isPresent();
  }
}
