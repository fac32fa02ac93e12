package org.fovea.cli.connect;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A Fovea and the key to use there.
 *
 * @param baseUrl address of the front door, without a trailing slash
 * @param key API key or access token; anonymous without one
 */
public record Connection(String baseUrl, Optional<String> key) {

  public Connection {
    baseUrl = baseUrl.replaceAll("/+$", "");
  }

  public org.fovea.client.ingest.invoker.ApiClient ingest() {
    var client = new org.fovea.client.ingest.invoker.ApiClient();
    client.setHttpClientBuilder(http()).updateBaseUri(baseUrl);
    return client.setRequestInterceptor(authorisation());
  }

  public org.fovea.client.metadata.invoker.ApiClient metadata() {
    var client = new org.fovea.client.metadata.invoker.ApiClient();
    client.setHttpClientBuilder(http()).updateBaseUri(baseUrl);
    return client.setRequestInterceptor(authorisation());
  }

  public org.fovea.client.search.invoker.ApiClient search() {
    var client = new org.fovea.client.search.invoker.ApiClient();
    client.setHttpClientBuilder(http()).updateBaseUri(baseUrl);
    return client.setRequestInterceptor(authorisation());
  }

  /** The same Fovea with another key. */
  public Connection as(String otherKey) {
    return new Connection(baseUrl, Optional.of(otherKey));
  }

  /** HTTP/1.1 alone: proxies in between rarely upgrade in clear text. */
  public static HttpClient.Builder http() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(10));
  }

  /** Adds the key to a request. */
  public Consumer<HttpRequest.Builder> authorisation() {
    return request -> key.ifPresent(k -> request.setHeader("Authorization", "Bearer " + k));
  }
}
