package org.fovea.conventions.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.fovea.conventions.access.ApiKeyText;
import org.fovea.conventions.access.Role;

/**
 * Principals and keys for tests, written straight into the service's own directory. The service
 * must have started.
 */
public final class TestAccess {

  private static final String PRINCIPAL =
      """
      insert into access_principal (id, name, roles, disabled, bindings, sequence)
      values (?, 'Test', ?, false, '{}', 1)\
      """;
  private static final String KEY =
      "insert into access_key (id, sha256, principal, roles, revoked, sequence) values (?, ?, ?,"
          + " '{}', false, 1)";

  private TestAccess() {}

  /** A fresh principal with these roles, and a key of it. */
  public static TestKey key(Role... roles) {
    String principal = UUID.randomUUID().toString();
    String[] words = Arrays.stream(roles).map(Role::word).toArray(String[]::new);
    update(PRINCIPAL, principal, words);
    return keyOf(principal);
  }

  /** Another key of a principal. */
  public static TestKey keyOf(String principal) {
    ApiKeyText key = ApiKeyText.random();
    update(KEY, key.id(), key.sha256(), principal);
    return new TestKey(key.id(), principal, key.text());
  }

  /** Revokes a key; it stops working within two seconds. */
  public static void revoke(TestKey key) {
    update("update access_key set revoked = true, sequence = sequence + 1 where id = ?", key.id());
  }

  /**
   * A key that works.
   *
   * @param id public part of the key
   * @param principal id of its principal
   * @param text the bearer token
   */
  public record TestKey(String id, String principal, String text) {

    /** Value of the {@code Authorization} header. */
    public String bearer() {
      return "Bearer " + text;
    }
  }

  private static void update(String sql, Object... arguments) {
    try (Connection connection = RealParts.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
