package org.fovea.download.bytes;

import java.util.Map;

/**
 * Bytes to be answered with.
 *
 * @param content all of them
 * @param audience who may keep them
 * @param headers what else is said of them
 */
public record Representation(
    Validators validators,
    Segment content,
    String mediaType,
    Audience audience,
    Map<String, String> headers) {

  public Representation {
    headers = Map.copyOf(headers);
  }

  /**
   * Who may read, and so who may keep a copy. Public bytes are asked for again each time, so that
   * withdrawal works.
   */
  public enum Audience {
    EVERYBODY("public, no-cache, no-transform"),
    FEW("private, no-store, no-transform");

    private final String cacheControl;

    Audience(String cacheControl) {
      this.cacheControl = cacheControl;
    }

    /** The audience of what is open to everybody, or not. */
    public static Audience of(boolean open) {
      return open ? EVERYBODY : FEW;
    }

    public String cacheControl() {
      return cacheControl;
    }
  }
}
