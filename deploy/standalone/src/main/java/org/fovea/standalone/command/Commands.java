package org.fovea.standalone.command;

import org.fovea.cli.connect.Failure;
import org.fovea.cli.deposit.DepositCommand;
import org.fovea.cli.images.MakeImagesCommand;
import org.fovea.standalone.home.Exit;
import org.fovea.standalone.home.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line as a whole. */
@Command(
    name = "fovea",
    mixinStandardHelpOptions = true,
    description = "Runs a Fovea image data repository on this machine and works with any Fovea.",
    subcommands = {
      Up.class,
      Down.class,
      Status.class,
      Logs.class,
      Reset.class,
      Demo.class,
      DepositCommand.class,
      MakeImagesCommand.class,
      TortureCommand.class
    },
    footer = {
      "",
      "Exit statuses: 0 done, 1 a step failed, 2 usage, 10 no Java 17, 11 port in use, 12 already"
          + " running,",
      "13 disk full, 14 build failed, 15 a part does not start, 16 not running, 17 PostgreSQL"
          + " cannot run as root,",
      "18 settings refused, 19 not built."
    })
public final class Commands {

  private Commands() {}

  /** Runs one command and answers the exit status. */
  public static int run(String... arguments) {
    CommandLine line = new CommandLine(new Commands());
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          if (failure instanceof Refusal refusal) {
            System.err.println(refusal.getMessage());
            return refusal.exit().status();
          }
          if (failure instanceof Failure) {
            System.err.println(failure.getMessage());
            return Exit.STEP_FAILED.status();
          }
          throw failure;
        });
    return arguments.length == 0 ? usage(line) : line.execute(arguments);
  }

  private static int usage(CommandLine line) {
    line.usage(System.err);
    return Exit.USAGE.status();
  }
}
