package org.fovea.cli.deposit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.fovea.cli.connect.Failure;
import org.fovea.cli.connect.Problems;
import org.fovea.client.ingest.invoker.ApiClient;

/** Reads an answer as text: the generated client knows the JSON of an answer alone. */
final class PlainText {

  private PlainText() {}

  static String read(ApiClient client, String path) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(client.getBaseUri() + path))
              .header("Accept", "text/plain");
      client.getRequestInterceptor().accept(request);
      HttpResponse<String> answer =
          client.getHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new Failure(Problems.text(answer.statusCode(), answer.body()));
      }
      return answer.body();
    } catch (IOException e) {
      throw new Failure("The server gave no answer (" + e + ").");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.");
    }
  }
}
