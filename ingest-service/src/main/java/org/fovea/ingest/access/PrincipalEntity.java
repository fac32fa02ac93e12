package org.fovea.ingest.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fovea.contract.event.PrincipalState;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person or a program that may call. */
@Entity
@Table(name = "principal")
public class PrincipalEntity extends PanacheEntityBase {

  @Id public String id;
  public String name;

  @JdbcTypeCode(SqlTypes.ARRAY)
  public List<String> roles = new ArrayList<>();

  public boolean disabled;

  @JdbcTypeCode(SqlTypes.JSON)
  public List<Binding> bindings = new ArrayList<>();

  @Column(name = "quota_bytes")
  public Long quotaBytes;

  @Column(name = "quota_files")
  public Long quotaFiles;

  public long sequence;

  @Column(name = "created_at")
  public Instant createdAt;

  @Column(name = "updated_at")
  public Instant updatedAt;

  /** An OIDC identity. */
  public record Binding(String issuer, String subject) {}

  static PrincipalEntity named(String name, List<String> roles) {
    PrincipalEntity principal = new PrincipalEntity();
    principal.id = UUID.randomUUID().toString();
    principal.name = name;
    principal.roles = new ArrayList<>(roles);
    principal.createdAt = Instant.now();
    principal.changed();
    return principal;
  }

  void changed() {
    sequence++;
    updatedAt = Instant.now();
  }

  boolean activeAdmin() {
    return !disabled && roles.contains("admin");
  }

  PrincipalState state() {
    return new PrincipalState(
        id, name, roles, disabled, bindings.stream().map(BindingHash::of).toList(), sequence);
  }
}
