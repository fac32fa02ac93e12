package org.fovea.conventions.store;

/** The key is taken; objects are write-once. */
public class ObjectExistsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ObjectExistsException(String key) {
    super("object exists: " + key);
  }
}
