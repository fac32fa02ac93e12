package org.fovea.contract.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An API key; ingest → all. The secret itself never travels.
 *
 * @param id public part of the key
 * @param sha256 lower-case hex SHA-256 of the whole key text
 * @param roles narrow the principal's roles; empty means all of them
 * @param expiresAt RFC 3339, absent for none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ApiKeyState(
    String id,
    String sha256,
    String principal,
    List<String> roles,
    String expiresAt,
    boolean revoked,
    long sequence)
    implements Event {

  public ApiKeyState {
    roles = roles == null ? List.of() : List.copyOf(roles);
  }

  @Override
  public String type() {
    return "org.fovea.api-key.state.v1";
  }

  @Override
  public String topic() {
    return Topics.ACCESS;
  }

  @Override
  public String key() {
    return "key/" + id;
  }
}
