package org.fovea.standalone.part;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fovea.standalone.home.Exit;
import org.fovea.standalone.home.Refusal;

/**
 * How PostgreSQL, which refuses to run as root, is run: as the user that started Fovea; for root in
 * a user namespace of its own; and where those are forbidden as the unprivileged user {@value
 * #NOBODY}.
 */
enum Privilege {
  OWN_USER(List.of()),
  NAMESPACE(List.of("unshare", "-U")),
  UNPRIVILEGED(
      List.of(
          "setpriv",
          "--reuid=" + Privilege.NOBODY,
          "--regid=" + Privilege.NOBODY,
          "--clear-groups"));

  static final int NOBODY = 65534;

  private final List<String> prefix;

  Privilege(List<String> prefix) {
    this.prefix = prefix;
  }

  /** The first way that works here, or a refusal. */
  static Privilege find() {
    if (!"0".equals(output("id", "-u"))) {
      return OWN_USER;
    }
    for (Privilege way : List.of(NAMESPACE, UNPRIVILEGED)) {
      if (works(way.command(List.of("true")))) {
        return way;
      }
    }
    throw new Refusal(
        Exit.NO_POSTGRES_AS_ROOT,
        "PostgreSQL refuses to run as root and neither 'unshare -U' nor 'setpriv' works here: start"
            + " Fovea as another user or give it an outside PostgreSQL (FOVEA_POSTGRES_URL).");
  }

  List<String> command(List<String> command) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }

  private static boolean works(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String output(String... command) {
    try {
      Process process = new ProcessBuilder(command).start();
      return new String(process.getInputStream().readAllBytes()).strip();
    } catch (IOException e) {
      return System.getProperty("user.name").equals("root") ? "0" : "";
    }
  }
}
