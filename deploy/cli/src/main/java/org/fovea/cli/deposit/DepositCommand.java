package org.fovea.cli.deposit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fovea.cli.connect.Connection;
import org.fovea.cli.connect.ConnectionOptions;
import org.fovea.client.ingest.model.ReportCause;
import org.fovea.client.ingest.model.Submission;
import org.fovea.client.ingest.model.SubmissionReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deposits a folder. */
@Command(
    name = "deposit",
    mixinStandardHelpOptions = true,
    description = {
      "Deposits a folder: recognises the form, sends documents and files, validates, submits,"
          + " waits.",
      "A killed deposit goes on where it was when it is started again. The folder is never written"
          + " to."
    })
public final class DepositCommand implements Callable<Integer> {

  private static final String FILES_MISSING = "incomplete";

  @Parameters(
      paramLabel = "FOLDER",
      description = {
        "A folder with one submission form: IDR ('…-study.txt'), BioImage Archive (a PageTab JSON"
            + " or TSV and",
        "the file lists it names), or EMPIAR (a deposition JSON). All other files are data."
      })
  private Path folder;

  @Option(
      names = "--dry-run",
      description = "Send the documents, print the report, submit nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print one JSON object on standard output.")
  private boolean json;

  @Option(
      names = "--new",
      description = "Open a new submission although this folder was deposited before.")
  private boolean afresh;

  @Mixin private ConnectionOptions options;

  @Override
  public Integer call() throws Exception {
    Connection connection = options.connection();
    try (TerminalProgress progress = new TerminalProgress(json ? System.err : System.out)) {
      Deposit deposit = new Deposit(connection, folder, progress);
      Submission submission = (afresh ? deposit.afresh() : deposit).open();
      return dryRun ? tryOut(deposit, submission) : finish(deposit, submission, connection);
    }
  }

  private int tryOut(Deposit deposit, Submission submission) throws JsonProcessingException {
    if (Deposit.isOpen(submission)) {
      deposit.sendDocuments(submission.getId());
      deposit.declareFiles(submission.getId());
    }
    SubmissionReport report = deposit.validate(submission.getId());
    if (json) {
      print(report);
    } else {
      System.out.print(deposit.reportText(submission.getId()));
      System.out.println("This was a dry run: nothing was submitted.");
    }
    return report.getCauses().stream().anyMatch(DepositCommand::isFault) ? 1 : 0;
  }

  /** That files are missing is no fault of the form: a dry run sends none. */
  private static boolean isFault(ReportCause cause) {
    return cause.getSeverity() == ReportCause.SeverityEnum.ERROR
        && !cause.getCode().equals(FILES_MISSING);
  }

  private int finish(Deposit deposit, Submission opened, Connection connection)
      throws JsonProcessingException {
    Submission submission = deposit.finish(opened);
    Map<String, Object> summary = deposit.summary(connection.baseUrl(), submission);
    if (json) {
      print(summary);
    } else {
      summary.forEach((name, value) -> System.out.printf("  %-10s %s%n", name, value));
    }
    return 0;
  }

  private static void print(Object value) throws JsonProcessingException {
    ObjectMapper mapper = org.fovea.client.ingest.invoker.ApiClient.createDefaultObjectMapper();
    System.out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value));
  }
}
