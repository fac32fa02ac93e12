package org.fovea.conventions.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fovea.contract.event.ApiKeyState;
import org.fovea.contract.event.PrincipalState;

/** What a credential gives: a principal and the roles it has by it. */
record Grant(String principal, Set<Role> roles) {

  /** The principal's roles, narrowed by the key's when it names any. */
  static Grant of(PrincipalState principal, ApiKeyState key) {
    Set<Role> roles = roles(principal.roles());
    if (!key.roles().isEmpty()) {
      roles.retainAll(roles(key.roles()));
    }
    return new Grant(principal.id(), roles);
  }

  static Grant of(PrincipalState principal) {
    return new Grant(principal.id(), roles(principal.roles()));
  }

  SecurityIdentity identity() {
    QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder();
    identity.setPrincipal(new QuarkusPrincipal(principal));
    roles.forEach(role -> identity.addRole(role.word()));
    return identity.build();
  }

  private static Set<Role> roles(List<String> words) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    words.stream().map(Role::of).flatMap(Optional::stream).forEach(roles::add);
    return roles;
  }
}
