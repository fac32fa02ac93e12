package org.fovea.conventions.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.event.ApiKeyState;
import org.fovea.contract.event.PrincipalState;
import org.fovea.conventions.sql.Sql;

/**
 * Principals and API keys as this service knows them. A state replaces an older one only: what has
 * no higher sequence is ignored, so events may come twice and in any order.
 */
@ApplicationScoped
public class AccessDirectory {

  private static final String UPSERT_PRINCIPAL =
      """
      insert into access_principal (id, name, roles, disabled, bindings, sequence) values (?, ?, ?, ?, ?, ?)
      on conflict (id) do update set name = excluded.name, roles = excluded.roles, disabled = excluded.disabled,
        bindings = excluded.bindings, sequence = excluded.sequence
      where access_principal.sequence < excluded.sequence\
      """;
  private static final String UPSERT_KEY =
      """
      insert into access_key (id, sha256, principal, roles, expires_at, revoked, sequence)
      values (?, ?, ?, ?, ?::timestamptz, ?, ?)
      on conflict (id) do update set sha256 = excluded.sha256, principal = excluded.principal, roles = excluded.roles,
        expires_at = excluded.expires_at, revoked = excluded.revoked, sequence = excluded.sequence
      where access_key.sequence < excluded.sequence\
      """;
  private static final String PRINCIPAL =
      "select id, name, roles, disabled, bindings, sequence from access_principal ";
  private static final String KEY =
      """
      select id, sha256, principal, roles, revoked, sequence,
        to_char(expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as expires_at
      from access_key\s\
      """;

  private final Sql sql;

  @Inject
  public AccessDirectory(Sql sql) {
    this.sql = sql;
  }

  /** Keeps a principal's state, in the caller's transaction; false when a newer one was there. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean store(PrincipalState state) {
    return sql.update(
            UPSERT_PRINCIPAL,
            state.id(),
            state.name(),
            state.roles().toArray(String[]::new),
            state.disabled(),
            state.bindings().toArray(String[]::new),
            state.sequence())
        == 1;
  }

  /** Keeps a key's state, in the caller's transaction; false when a newer one was there. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean store(ApiKeyState state) {
    return sql.update(
            UPSERT_KEY,
            state.id(),
            state.sha256(),
            state.principal(),
            state.roles().toArray(String[]::new),
            state.expiresAt(),
            state.revoked(),
            state.sequence())
        == 1;
  }

  public Optional<PrincipalState> principal(String id) {
    return sql.first(PRINCIPAL + "where id = ?", AccessDirectory::principal, id);
  }

  /**
   * The principal an OIDC identity is bound to; {@code binding} as in {@link
   * PrincipalState#bindings()}.
   */
  public Optional<PrincipalState> principalBoundTo(String binding) {
    return sql.first(
        PRINCIPAL + "where bindings @> array[?]::text[]", AccessDirectory::principal, binding);
  }

  public List<PrincipalState> principals() {
    return sql.list(PRINCIPAL + "order by id", AccessDirectory::principal);
  }

  public Optional<ApiKeyState> key(String id) {
    return sql.first(KEY + "where id = ?", AccessDirectory::key, id);
  }

  /** The key whose whole text has this SHA-256. */
  public Optional<ApiKeyState> keyHashed(String sha256) {
    return sql.first(KEY + "where sha256 = ?", AccessDirectory::key, sha256);
  }

  public List<ApiKeyState> keysOf(String principal) {
    return sql.list(KEY + "where principal = ? order by id", AccessDirectory::key, principal);
  }

  private static PrincipalState principal(ResultSet row) throws SQLException {
    return new PrincipalState(
        row.getString("id"),
        row.getString("name"),
        texts(row.getArray("roles")),
        row.getBoolean("disabled"),
        texts(row.getArray("bindings")),
        row.getLong("sequence"));
  }

  private static ApiKeyState key(ResultSet row) throws SQLException {
    return new ApiKeyState(
        row.getString("id"),
        row.getString("sha256"),
        row.getString("principal"),
        texts(row.getArray("roles")),
        row.getString("expires_at"),
        row.getBoolean("revoked"),
        row.getLong("sequence"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
