package org.fovea.standalone.command;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fovea.standalone.Fovea;
import org.fovea.standalone.home.Exit;
import org.fovea.standalone.home.Home;
import org.fovea.standalone.home.Settings;
import org.fovea.standalone.jvm.Compiler;
import org.fovea.standalone.jvm.Heap;
import org.fovea.standalone.jvm.Java;
import org.fovea.standalone.supervise.StateFile;

/** Starts {@code up} as a session of its own and waits until it is ready or has refused. */
final class Detached {

  private Detached() {}

  static int start(Settings settings) {
    Home home = Home.prepare(settings);
    Path log = home.log("launcher");
    try {
      Process launcher =
          new ProcessBuilder(command())
              .redirectErrorStream(true)
              .redirectInput(new File("/dev/null"))
              .redirectOutput(log.toFile())
              .start();
      while (!ready(home, launcher)) {
        if (launcher.waitFor(200, TimeUnit.MILLISECONDS)) {
          System.err.print(Files.readString(log));
          return launcher.exitValue();
        }
      }
      System.out.print(Files.readString(log));
      return Exit.DONE.status();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Exit.STEP_FAILED.status();
    }
  }

  private static boolean ready(Home home, Process launcher) {
    return StateFile.read(home.state())
        .filter(state -> state.phase().equals("ready"))
        .filter(state -> state.launcher() == launcher.pid())
        .isPresent();
  }

  /** Starts {@code up}, in a session of its own where that is possible. */
  static List<String> command() {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      command.add("setsid");
    }
    command.add(Java.program());
    command.addAll(new Heap("16m", "128m").options());
    command.addAll(Compiler.PATIENT.options());
    command.addAll(
        List.of(
            "-Dfovea.checkout=" + System.getProperty("fovea.checkout", "."),
            "-cp",
            System.getProperty("java.class.path"),
            Fovea.class.getName(),
            "up"));
    return command;
  }
}
