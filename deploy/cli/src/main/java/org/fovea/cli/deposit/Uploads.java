package org.fovea.cli.deposit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.fovea.cli.connect.Connection;
import org.fovea.cli.connect.Failure;
import org.fovea.cli.connect.Waits;
import org.fovea.client.ingest.UploadsApi;
import org.fovea.client.ingest.invoker.ApiException;
import org.fovea.client.ingest.model.CompleteUploads;
import org.fovea.client.ingest.model.CompletedUpload;
import org.fovea.client.ingest.model.NewUpload;
import org.fovea.client.ingest.model.OpenUploads;
import org.fovea.client.ingest.model.OpenedUpload;
import org.fovea.client.ingest.model.PartToSign;
import org.fovea.client.ingest.model.SignParts;
import org.fovea.client.ingest.model.SignedPart;
import org.fovea.client.ingest.model.SignedPut;
import org.fovea.client.ingest.model.Upload;
import org.fovea.client.ingest.model.UploadToComplete;

/**
 * Sends files straight to the store, batch by batch and several at once; a batch is completed while
 * the next is sent. What the server has already verified is skipped, parts it has received are not
 * sent again.
 */
final class Uploads {
  private static final int BATCH = 500;
  private static final int AT_ONCE = 8;
  private static final int TRIES = 5;

  /** Headers that the HTTP client sets itself. */
  private static final Set<String> AUTOMATIC = Set.of("content-length", "host");

  private final UploadsApi api;
  private final String submission;
  private final Progress progress;
  private final HttpClient store = Connection.http().build();
  private final AtomicLong sent = new AtomicLong();

  Uploads(UploadsApi api, String submission, Progress progress) {
    this.api = api;
    this.submission = submission;
    this.progress = progress;
  }

  /** Sends all files; returns when the server has all bytes, verified or not yet. */
  void send(List<Folder.Item> files, Map<String, String> sha256) throws ApiException {
    long total = files.stream().mapToLong(Folder.Item::size).sum();
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    CompletableFuture<Void> completing = CompletableFuture.completedFuture(null);
    try {
      for (int from = 0; from < files.size(); from += BATCH) {
        List<Folder.Item> batch = files.subList(from, Math.min(from + BATCH, files.size()));
        List<UploadToComplete> stored = sendBatch(batch, sha256, workers, total);
        await(completing);
        completing = CompletableFuture.runAsync(() -> complete(stored));
      }
      await(completing);
    } finally {
      workers.shutdownNow();
    }
  }

  /** Returns what is to be completed. */
  private List<UploadToComplete> sendBatch(
      List<Folder.Item> batch, Map<String, String> sha256, ExecutorService workers, long total)
      throws ApiException {
    Map<String, Folder.Item> byPath = new HashMap<>();
    OpenUploads request = new OpenUploads();
    for (Folder.Item item : batch) {
      byPath.put(item.path(), item);
      request.addFilesItem(
          new NewUpload().path(item.path()).size(item.size()).sha256(sha256.get(item.path())));
    }
    List<OpenedUpload> opened = api.openUploads(submission, request).getItems();
    List<CompletableFuture<Void>> running = new ArrayList<>();
    List<UploadToComplete> complete = new ArrayList<>();
    for (OpenedUpload answer : opened) {
      Folder.Item item = byPath.get(answer.getPath());
      switch (answer.getStatus()) {
        case VERIFIED -> progress.advance("upload", sent.addAndGet(item.size()), total);
        case OPENED -> {
          complete.add(new UploadToComplete().upload(answer.getUpload().getId()));
          running.add(
              CompletableFuture.runAsync(
                  () -> {
                    sendFile(item, answer.getUpload());
                    progress.advance("upload", sent.addAndGet(item.size()), total);
                  },
                  workers));
        }
        default ->
            throw new Failure(answer.getPath() + " is refused: " + answer.getProblem().getDetail());
      }
    }
    await(CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)));
    return complete;
  }

  private static void await(CompletableFuture<Void> running) {
    try {
      running.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void complete(List<UploadToComplete> uploads) {
    if (uploads.isEmpty()) {
      return;
    }
    try {
      api.completeUploads(submission, new CompleteUploads().uploads(uploads))
          .getItems()
          .forEach(Uploads::requireComplete);
    } catch (ApiException e) {
      throw new Failure(Deposit.sentences(e));
    }
  }

  private static void requireComplete(CompletedUpload answer) {
    if (answer.getProblem() != null) {
      throw new Failure(answer.getPath() + " is not complete: " + answer.getProblem().getDetail());
    }
  }

  private void sendFile(Folder.Item item, Upload upload) {
    try {
      if (upload.getPut() != null) {
        put(item, upload.getPut(), 0, item.size());
        return;
      }
      Set<Integer> received =
          Set.copyOf(
              api.listParts(upload.getId()).getItems().stream().map(p -> p.getNumber()).toList());
      long[] missing =
          LongStream.rangeClosed(1, upload.getPartCount())
              .filter(number -> !received.contains((int) number))
              .toArray();
      for (long number : missing) {
        sendPart(item, upload, (int) number);
      }
    } catch (ApiException e) {
      throw new Failure(item.path() + ": " + Deposit.sentences(e));
    }
  }

  private void sendPart(Folder.Item item, Upload upload, int number) throws ApiException {
    long offset = (number - 1) * upload.getPartSize();
    long length = Math.min(upload.getPartSize(), item.size() - offset);
    PartToSign part =
        new PartToSign()
            .upload(upload.getId())
            .number(number)
            .size(length)
            .crc32c(Digests.crc32c(item.file(), offset, length));
    SignedPart signed =
        api.signParts(submission, new SignParts().addPartsItem(part)).getItems().get(0);
    if (signed.getPut() == null) {
      throw new Failure(item.path() + " part " + number + ": " + signed.getProblem().getDetail());
    }
    put(item, signed.getPut(), offset, length);
  }

  /** Sends bytes to a signed URL; 412 means that an earlier try has stored them. */
  private void put(Folder.Item item, SignedPut put, long offset, long length) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(put.getUrl()))
            .PUT(Slice.publisher(item.file(), offset, length));
    put.getHeaders()
        .forEach(
            (name, value) -> {
              if (!AUTOMATIC.contains(name.toLowerCase(Locale.ROOT))) {
                request.setHeader(name, value);
              }
            });
    String trouble = "";
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      try {
        HttpResponse<String> answer =
            store.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 == 2 || answer.statusCode() == 412) {
          return;
        }
        trouble = answer.statusCode() + " " + answer.body();
      } catch (IOException e) {
        trouble = e.toString();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Failure("Interrupted.");
      }
      Waits.pause(attempt * 500L);
    }
    throw new Failure(item.path() + " was not stored: " + trouble);
  }
}
