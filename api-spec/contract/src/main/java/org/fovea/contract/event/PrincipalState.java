package org.fovea.contract.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A principal; ingest → all.
 *
 * @param roles of {@code depositor curator admin pipeline}
 * @param bindings lower-case hex SHA-256 of {@code issuer ␟ subject} (U+241F) of each OIDC identity
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PrincipalState(
    String id,
    String name,
    List<String> roles,
    boolean disabled,
    List<String> bindings,
    long sequence)
    implements Event {

  public PrincipalState {
    roles = roles == null ? List.of() : List.copyOf(roles);
    bindings = bindings == null ? List.of() : List.copyOf(bindings);
  }

  @Override
  public String type() {
    return "org.fovea.principal.state.v1";
  }

  @Override
  public String topic() {
    return Topics.ACCESS;
  }

  @Override
  public String key() {
    return "principal/" + id;
  }
}
