package org.fovea.ingest.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fovea.contract.event.ApiKeyState;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An API key. Its secret is known to its owner only; here is the SHA-256 of the whole text. */
@Entity
@Table(name = "api_key")
public class ApiKeyEntity extends PanacheEntityBase {

  @Id public String id;
  public String principal;
  public String sha256;
  public String label;

  @JdbcTypeCode(SqlTypes.ARRAY)
  public List<String> roles = new ArrayList<>();

  @Column(name = "expires_at")
  public Instant expiresAt;

  public boolean revoked;
  public long sequence;

  @Column(name = "created_at")
  public Instant createdAt;

  static ApiKeyEntity of(PrincipalEntity principal, String id, String sha256) {
    ApiKeyEntity key = new ApiKeyEntity();
    key.id = id;
    key.principal = principal.id;
    key.sha256 = sha256;
    key.sequence = 1;
    key.createdAt = Instant.now();
    return key;
  }

  ApiKeyState state() {
    return new ApiKeyState(
        id,
        sha256,
        principal,
        roles,
        expiresAt == null ? null : expiresAt.toString(),
        revoked,
        sequence);
  }
}
