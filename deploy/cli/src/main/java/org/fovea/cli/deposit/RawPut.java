package org.fovea.cli.deposit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.fovea.cli.connect.Failure;
import org.fovea.cli.connect.Problems;
import org.fovea.client.ingest.invoker.ApiClient;

/** Sends a file as it is: the generated client would wrap the bytes of a body in JSON. */
final class RawPut {

  private RawPut() {}

  static void send(ApiClient client, String path, String mediaType, Path file) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(client.getBaseUri() + path))
              .header("Content-Type", mediaType)
              .PUT(HttpRequest.BodyPublishers.ofFile(file));
      client.getRequestInterceptor().accept(request);
      HttpResponse<String> answer =
          client.getHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new Failure(file + ": " + Problems.text(answer.statusCode(), answer.body()));
      }
    } catch (IOException e) {
      throw new Failure(file + " was not sent: " + e + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.");
    }
  }
}
