package org.fovea.conventions.store;

/** There is no object under the key. */
public class ObjectMissingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ObjectMissingException(String key) {
    super("no object: " + key);
  }
}
