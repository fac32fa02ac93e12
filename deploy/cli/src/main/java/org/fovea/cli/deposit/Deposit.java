package org.fovea.cli.deposit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.fovea.cli.connect.Connection;
import org.fovea.cli.connect.Failure;
import org.fovea.cli.connect.Problems;
import org.fovea.cli.connect.Waits;
import org.fovea.client.ingest.DocumentsApi;
import org.fovea.client.ingest.IngestOperationsApi;
import org.fovea.client.ingest.SubmissionsApi;
import org.fovea.client.ingest.SubmittingApi;
import org.fovea.client.ingest.UploadsApi;
import org.fovea.client.ingest.invoker.ApiClient;
import org.fovea.client.ingest.invoker.ApiException;
import org.fovea.client.ingest.model.Document;
import org.fovea.client.ingest.model.DocumentPage;
import org.fovea.client.ingest.model.NewSubmission;
import org.fovea.client.ingest.model.Operation;
import org.fovea.client.ingest.model.Submission;
import org.fovea.client.ingest.model.SubmissionReport;
import org.fovea.client.ingest.model.SubmissionState;

/**
 * One folder's way into a Fovea. Every step can be repeated, so that a killed deposit is simply
 * started again.
 */
public final class Deposit {
  private static final int PAGE = 1000;

  private final ApiClient client;
  private final SubmissionsApi submissions;
  private final Progress progress;
  private final Folder folder;
  private final Ledger ledger;

  public Deposit(Connection connection, Path root, Progress progress) {
    this.client = connection.ingest();
    this.submissions = new SubmissionsApi(client);
    this.progress = progress;
    this.folder = Folder.scan(root);
    this.ledger = Ledger.of(connection.baseUrl(), root);
  }

  /** The draft this folder goes to: the remembered one, or a new one. */
  public Submission open() {
    return call(
        () -> {
          Submission submission = remembered();
          ledger.remember(submission.getId());
          progress.say("submission " + submission.getId() + " is " + submission.getState());
          return submission;
        });
  }

  /** Forgets an earlier deposit of this folder. */
  public Deposit afresh() {
    ledger.remember("");
    return this;
  }

  private Submission remembered() throws ApiException {
    String known = ledger.submission().orElse("");
    if (!known.isEmpty()) {
      try {
        return submissions.getSubmission(known);
      } catch (ApiException e) {
        if (e.getCode() != 404) {
          throw e;
        }
      }
    }
    NewSubmission draft = new NewSubmission().title(folder.root().getFileName().toString());
    return submissions.openSubmission(UUID.randomUUID().toString(), draft);
  }

  /** All that is left to do for the submission, up to the recorded study. */
  public Submission finish(Submission submission) {
    if (submission.getState() == SubmissionState.SUBMITTING) {
      return await(submission);
    }
    if (!isOpen(submission)) {
      return submission;
    }
    sendDocuments(submission.getId());
    sendFiles(submission.getId(), declareFiles(submission.getId()));
    return submit(submission.getId());
  }

  /** Whether the submission can still be changed. */
  public static boolean isOpen(Submission submission) {
    return submission.getState() == SubmissionState.DRAFT
        || submission.getState() == SubmissionState.RETURNED;
  }

  /** Sends the documents; those the server has are skipped. */
  public void sendDocuments(String id) {
    DocumentsApi documents = new DocumentsApi(client);
    Map<String, String> there = call(() -> sent(documents, id));
    AtomicLong done = new AtomicLong();
    folder.documents().parallelStream()
        .forEach(
            item -> {
              if (!Digests.sha256(item.file()).equals(there.get(item.path()))) {
                String path =
                    "/v1/submissions/" + id + "/documents/" + ApiClient.urlEncode(item.path());
                RawPut.send(client, path, "application/octet-stream", item.file());
              }
              progress.advance("documents", done.incrementAndGet(), folder.documents().size());
            });
  }

  private static Map<String, String> sent(DocumentsApi documents, String id) throws ApiException {
    DocumentPage page = documents.listDocuments(id, PAGE, null, null);
    return page.getItems().stream()
        .collect(Collectors.toMap(Document::getPath, Document::getSha256));
  }

  /** Declares the files with size and digest, and answers the digests by path. */
  public Map<String, String> declareFiles(String id) {
    Map<String, String> sha256 = new ConcurrentHashMap<>();
    AtomicLong done = new AtomicLong();
    folder.files().parallelStream()
        .forEach(
            item -> {
              sha256.put(item.path(), Digests.sha256(item.file()));
              progress.advance("checksums", done.addAndGet(item.size()), folder.bytes());
            });
    try {
      Path manifest = Files.createTempFile("manifest", ".tsv");
      try {
        Files.write(manifest, (Iterable<String>) Manifest.lines(folder.files(), sha256)::iterator);
        Manifest.send(client, id, manifest);
      } finally {
        Files.delete(manifest);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sha256;
  }

  /** Sends the files and waits until the server has read all of them back. */
  public void sendFiles(String id, Map<String, String> sha256) {
    upload(id, sha256);
    awaitVerified(id);
  }

  /** Sends the files; returns when the server has accepted the completion of all of them. */
  public void upload(String id, Map<String, String> sha256) {
    call(
        () -> {
          new Uploads(new UploadsApi(client), id, progress).send(folder.files(), sha256);
          return id;
        });
  }

  /** Waits until the server has read all files back. */
  public void awaitVerified(String id) {
    long total = folder.files().size();
    for (Submission now = read(id); ; now = read(id)) {
      progress.advance("verify", now.getCounts().getVerified(), total);
      if (now.getCounts().getMismatch() > 0) {
        throw new Failure(
            now.getCounts().getMismatch()
                + " files do not match: see "
                + now.getFiles()
                + "?state=mismatch");
      }
      if (now.getCounts().getVerifying() + now.getCounts().getReceiving() == 0) {
        return;
      }
      Waits.pause(300);
    }
  }

  /** Validates, and reads the report. */
  public SubmissionReport validate(String id) {
    Operation ended = follow(call(() -> new SubmittingApi(client).validate(id)));
    if (ended.getState() == Operation.StateEnum.FAILED) {
      throw failed(ended);
    }
    return call(() -> new SubmittingApi(client).getReport(id));
  }

  /** The report of the last validation, as the service writes it for people. */
  public String reportText(String id) {
    return PlainText.read(client, "/v1/submissions/" + id + "/report");
  }

  /** Waits for a submission that is under way already. */
  public Submission await(Submission submission) {
    String url = submission.getOperation();
    String operation = url.substring(url.lastIndexOf('/') + 1);
    Operation ended =
        follow(call(() -> new IngestOperationsApi(client).getIngestOperation(operation)));
    if (ended.getState() == Operation.StateEnum.FAILED) {
      throw failed(ended);
    }
    return read(submission.getId());
  }

  /** Submits and waits until the study has been recorded. */
  public Submission submit(String id) {
    String tag =
        call(() -> submissions.getSubmissionWithHttpInfo(id)).getHeaders().entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase("etag"))
            .map(header -> header.getValue().get(0))
            .findFirst()
            .orElse("*");
    Operation ended = follow(call(() -> new SubmittingApi(client).submit(id, tag)));
    if (ended.getState() == Operation.StateEnum.FAILED) {
      throw failed(ended);
    }
    return read(id);
  }

  private Operation follow(Operation operation) {
    Operation now = operation;
    IngestOperationsApi operations = new IngestOperationsApi(client);
    while (now.getState() == Operation.StateEnum.RUNNING) {
      if (now.getTotal() != null && now.getDone() != null) {
        progress.advance(now.getKind() + ": " + now.getStage(), now.getDone(), now.getTotal());
      }
      Waits.pause(250);
      now = call(() -> operations.getIngestOperation(operation.getId()));
    }
    return now;
  }

  private Failure failed(Operation operation) {
    String body = client.getObjectMapper().valueToTree(operation.getProblem()).toString();
    return new Failure(Problems.text(422, body));
  }

  public Submission read(String id) {
    return call(() -> submissions.getSubmission(id));
  }

  /** What was sent, for people and scripts. */
  public Map<String, Object> summary(String baseUrl, Submission submission) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("accession", submission.getAccession());
    summary.put("state", submission.getState().getValue());
    summary.put("version", submission.getVersion());
    summary.put("submission", submission.getUrl());
    summary.put("study", submission.getStudyUrl());
    summary.put("page", baseUrl + "/studies/" + submission.getAccession());
    summary.put("form", folder.form());
    summary.put("documents", folder.documents().size());
    summary.put("files", folder.files().size());
    summary.put("bytes", folder.bytes());
    return summary;
  }

  static String sentences(ApiException e) {
    String why = e.getCause() == null ? "" : " (" + e.getCause() + ")";
    return Problems.text(e.getCode(), e.getResponseBody()) + why;
  }

  private static <T> T call(Call<T> call) {
    try {
      return call.get();
    } catch (ApiException e) {
      throw new Failure(sentences(e));
    }
  }

  private interface Call<T> {
    T get() throws ApiException;
  }
}
