package org.fovea.metadata.study;

import java.util.Optional;

/**
 * Who does what to a study and why.
 *
 * @param actor principal id, or {@link #POLICY} and {@link #CLOCK} for what the service does by
 *     rule
 * @param seenEtag the {@code If-Match} it came with, by which a repeated call is recognised
 */
public record Change(
    Action action, String actor, Optional<String> reason, Optional<String> seenEtag) {

  public static final String POLICY = "policy";
  public static final String CLOCK = "release";

  /** A change that no caller asked for. */
  public static Change byRule(Action action, String actor, String reason) {
    return new Change(action, actor, Optional.of(reason), Optional.empty());
  }
}
