package org.fovea.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** Somebody with a key who deposits. */
record Depositor(Api api) {
  private static final Duration LONG = Duration.ofMinutes(2);

  /** Opens a draft and sends all of a screen; its id. */
  String draft(TinyScreen screen) {
    JsonNode opened =
        api.post("/v1/submissions", "{}", "Idempotency-Key", UUID.randomUUID().toString());
    String draft = "/v1/submissions/" + opened.path("id").asText();
    screen.documents().forEach((path, text) -> put(draft + "/documents/" + path, text.getBytes()));
    put(draft + "/files/" + screen.file(), TinyScreen.tiff());
    return opened.path("id").asText();
  }

  void put(String url, byte[] bytes) {
    HttpResponse<byte[]> answer =
        api.send(
            api.request(url)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(bytes)));
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(url + " answers " + new String(answer.body()));
    }
  }

  /** Submits a draft; the accession, once the study is recorded. */
  String submit(String draft) {
    String url = "/v1/submissions/" + draft;
    JsonNode operation = api.post(url + ":submit", "", "If-Match", tag(api, url));
    String ended = ended(operation.path("url").asText());
    if (!ended.equals("SUCCEEDED")) {
      throw new IllegalStateException(
          new String(api.send(api.request(url + "/report").header("Accept", "text/plain")).body()));
    }
    return api.get(url).path("accession").asText();
  }

  /**
   * Deposits a folder with the command and accepts it as its curator; the accession, once public.
   */
  String publish(FoveaHome home, Path folder) throws IOException {
    String said = home.succeed("deposit", folder.toString(), "--json").said();
    String study = new ObjectMapper().readTree(said).path("study").asText();
    String accession = study.substring(study.lastIndexOf('/') + 1).replaceAll("\\.v\\d+$", "");
    decide(accession, "accept");
    Api anybody = new Api(home.url(), "");
    await()
        .atMost(LONG)
        .until(() -> anybody.send(anybody.request("/v1/studies/" + accession)).statusCode() == 200);
    return accession;
  }

  /** How an operation ended. */
  String ended(String operation) {
    return await()
        .atMost(LONG)
        .until(() -> api.get(operation).path("state").asText(), state -> !state.equals("RUNNING"));
  }

  /** A curator's verb on a study, and its end; the id of its operation. */
  String decide(String accession, String verb) {
    String url = "/v1/studies/" + accession;
    JsonNode answer =
        api.post(url + ":" + verb, "{\"reason\": \"decided\"}", "If-Match", tag(api, url));
    ended(answer.path("url").asText());
    return answer.path("id").asText();
  }

  static String tag(Api api, String url) {
    return api.send(api.request(url)).headers().firstValue("etag").orElseThrow();
  }
}
