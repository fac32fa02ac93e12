package org.fovea.conventions.content;

/**
 * What the store gave is not what was written: a digest, length or count differs, or a line cannot
 * be read.
 */
public class ContentDamagedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ContentDamagedException(String key, String reason) {
    super(key + ": " + reason);
  }

  public ContentDamagedException(String key, String reason, Throwable cause) {
    super(key + ": " + reason, cause);
  }
}
