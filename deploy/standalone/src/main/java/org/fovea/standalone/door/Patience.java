package org.fovea.standalone.door;

import java.time.Duration;
import org.fovea.standalone.home.Settings;

/**
 * How many clients the door holds and how long it waits for one.
 *
 * @param most connections at once; one more ends the one that has been idle for the longest
 * @param head how long a connection may be without a complete request
 * @param stall how long a request whose client neither sends nor reads may take
 */
public record Patience(int most, Duration head, Duration stall) {

  /** Fewer bytes than this in the time of a stall are none. */
  static final long LEAST_BYTES = 4096;

  /** As the settings say. */
  public static Patience of(Settings settings) {
    return new Patience(
        settings.number("FOVEA_MAX_CONNECTIONS", 4096),
        Duration.ofSeconds(settings.number("FOVEA_HEAD_TIMEOUT_SECONDS", 30)),
        Duration.ofSeconds(settings.number("FOVEA_STALL_TIMEOUT_SECONDS", 60)));
  }
}
