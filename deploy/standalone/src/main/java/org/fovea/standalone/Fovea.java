package org.fovea.standalone;

import org.fovea.standalone.command.Commands;

/** Entry of {@code deploy/fovea}. */
public final class Fovea {

  private Fovea() {}

  public static void main(String[] arguments) {
    System.exit(Commands.run(arguments));
  }
}
