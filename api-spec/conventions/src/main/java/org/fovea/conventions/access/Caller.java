package org.fovea.conventions.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;

/** Who makes the current call: a principal with roles, or nobody. */
@RequestScoped
public class Caller {

  private final SecurityIdentity identity;

  @Inject
  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** Id of the principal, empty for an anonymous call. */
  public Optional<String> id() {
    return identity.isAnonymous()
        ? Optional.empty()
        : Optional.of(identity.getPrincipal().getName());
  }

  /** Id of the principal; an anonymous call ends with 401. */
  public String require() {
    return id().orElseThrow(
            () -> Unauthenticated.problem("The call needs an API key or an access token."));
  }

  public boolean is(Role role) {
    return !identity.isAnonymous() && identity.hasRole(role.word());
  }

  /** Whether the caller is curator or admin. */
  public boolean staff() {
    return is(Role.CURATOR) || is(Role.ADMIN);
  }

  /** Ends the call with 401 or 403 unless the caller has one of the roles. */
  public void requireRole(Role... roles) {
    require();
    if (Arrays.stream(roles).noneMatch(this::is)) {
      throw new ProblemException(
          StandardProblem.FORBIDDEN, "The call needs one of the roles " + words(roles) + ".");
    }
  }

  private static String words(Role... roles) {
    return String.join(", ", Arrays.stream(roles).map(Role::word).toList());
  }
}
