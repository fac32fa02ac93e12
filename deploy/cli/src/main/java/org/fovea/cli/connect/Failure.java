package org.fovea.cli.connect;

/** Ends a command with sentences for people and exit status 1. */
public final class Failure extends RuntimeException {

  public Failure(String sentences) {
    super(sentences, null, false, false);
  }
}
