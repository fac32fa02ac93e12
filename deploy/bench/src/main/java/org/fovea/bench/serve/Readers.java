package org.fovea.bench.serve;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fovea.cli.connect.Connection;

/** Reads addresses, several at once over kept connections, and throws the bytes away. */
final class Readers {
  private static final int AT_ONCE = 8;

  private final HttpClient http = Connection.http().build();

  /** Reads all and returns how many bytes came. */
  long read(List<String> addresses) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Long>> running = new ArrayList<>();
      for (String address : addresses) {
        running.add(workers.submit(() -> read(address)));
      }
      long bytes = 0;
      for (Future<Long> one : running) {
        bytes += one.get();
      }
      return bytes;
    } finally {
      workers.shutdownNow();
    }
  }

  /** Reads one and returns how many bytes came. */
  long read(String address) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      if (answer.statusCode() != 200) {
        throw new IOException(
            address + ": " + answer.statusCode() + " " + new String(body.readAllBytes()));
      }
      byte[] buffer = new byte[1 << 16];
      long bytes = 0;
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        bytes += n;
      }
      return bytes;
    }
  }
}
