package org.fovea.conventions.testing;

import org.fovea.conventions.access.Role;

/** Principals and keys for tests. */
public final class TestAccess {

  private TestAccess() {}

  /** A fresh principal with these roles. */
  public static TestKey key(Role... roles) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * A key that works.
   *
   * @param principal id of its principal
   * @param text the bearer token
   */
  public record TestKey(String principal, String text) {

    /** Value of the {@code Authorization} header. */
    public String bearer() {
      return "Bearer " + text;
    }
  }
}
