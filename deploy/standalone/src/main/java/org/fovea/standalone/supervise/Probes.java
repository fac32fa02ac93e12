package org.fovea.standalone.supervise;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** Ways to ask whether a part is ready. */
public final class Probes {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private Probes() {}

  /** Something listens on the port of the loopback. */
  public static BooleanSupplier port(int port) {
    return () -> {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
        return true;
      } catch (IOException e) {
        return false;
      }
    };
  }

  /** The service of this instance, and no other process, answers that it is ready. */
  public static BooleanSupplier health(int port, String service, String instance) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
            .timeout(Duration.ofSeconds(3))
            .build();
    return () -> {
      try {
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 200
            && says(answer.body(), "instanceId", instance)
            && says(answer.body(), "service", service);
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    };
  }

  private static boolean says(String health, String name, String value) {
    return Pattern.compile("\"%s\"\\s*:\\s*\"%s\"".formatted(name, Pattern.quote(value)))
        .matcher(health)
        .find();
  }
}
