package org.fovea.download.bytes;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.fovea.conventions.testing.RealParts;
import org.fovea.download.bytes.StreamsResource.Told;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StreamWriterTest {
  private static final long GIBIBYTE = 1L << 30;
  private static final int CROWD = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void f35ClientThatDoesNotReadIsNotReadFor() throws Exception {
    try (Socket client = ask("slow", GIBIBYTE, Long.MAX_VALUE)) {
      await().atMost(PATIENCE).until(() -> StreamsResource.TOLD.containsKey("slow"));
      Told told = StreamsResource.TOLD.get("slow");
      await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(new Unchanged(told));

      assertTrue(told.read.get() < 64 << 20, told.read + " bytes were read ahead");
    }
  }

  @Test
  void f35ManyClientsThatDoNotReadAreNotReadForAndHoldNobodyUp() throws Exception {
    List<Socket> clients = new ArrayList<>();
    List<String> names = IntStream.range(0, CROWD).mapToObj(i -> "crowd" + i).toList();
    try {
      for (String name : names) {
        clients.add(ask(name, GIBIBYTE, Long.MAX_VALUE));
      }
      await().atMost(PATIENCE).until(() -> StreamsResource.TOLD.keySet().containsAll(names));
      for (String name : names) {
        await().atMost(PATIENCE).until(() -> StreamsResource.TOLD.get(name).read.get() > 0);
      }

      assertEquals(10, get("served", 10, Long.MAX_VALUE).body().length());
      for (String name : names) {
        long read = StreamsResource.TOLD.get(name).read.get();
        assertTrue(read < 64 << 20, read + " bytes were read ahead for " + name);
      }
    } finally {
      for (Socket client : clients) {
        client.close();
      }
    }
    await()
        .atMost(PATIENCE)
        .until(() -> names.stream().allMatch(name -> StreamsResource.TOLD.get(name).closed));
  }

  @Test
  void f36ClientThatGoesAwayLeavesNothingOpen() throws Exception {
    try (Socket client = ask("gone", GIBIBYTE, Long.MAX_VALUE)) {
      client.getInputStream().readNBytes(1000);
    }

    await().atMost(PATIENCE).until(() -> StreamsResource.TOLD.get("gone").closed);
  }

  @Test
  void aFailureBeforeTheFirstByteIsAnAnswer() throws Exception {
    HttpResponse<String> answer = get("early", 10, 0);

    assertEquals(500, answer.statusCode());
    assertTrue(answer.body().contains("\"code\":\"internal\""), answer.body());
    await().atMost(PATIENCE).until(() -> StreamsResource.TOLD.get("early").closed);
  }

  @Test
  void aFailureLaterCutsTheConnection() {
    assertThrows(IOException.class, () -> get("late", 10_000_000, 1_000_000));
    await().atMost(PATIENCE).until(() -> StreamsResource.TOLD.get("late").closed);
  }

  @Test
  void aStreamShorterThanPromisedCutsTheConnection() {
    assertThrows(IOException.class, () -> get("short", 1_000_000, -900_000));
    await().atMost(PATIENCE).until(() -> StreamsResource.TOLD.get("short").closed);
  }

  @RepeatedTest(20)
  void aWholeStreamArrivesByteForByteHoweverSlowlyItIsRead() throws Exception {
    try (InputStream body = open("long", 3_000_000)) {
      long at = 0;
      for (byte[] some = body.readNBytes(50_000); some.length > 0; some = body.readNBytes(50_000)) {
        assertArrayEquals(Told.bytes(at, some.length), some, "at " + at);
        at += some.length;
      }
      assertEquals(3_000_000, at);
    }
  }

  @Test
  void aClientThatPrefersAnotherProtocolIsAnsweredInHttp11() throws Exception {
    assertEquals(HttpClient.Version.HTTP_1_1, get("version", 10, Long.MAX_VALUE).version());
  }

  @Test
  void aWholeStreamIsClosedToo() throws Exception {
    assertEquals(3_000_000, get("whole", 3_000_000, Long.MAX_VALUE).body().length());
    await().atMost(PATIENCE).until(() -> StreamsResource.TOLD.get("whole").closed);
  }

  private static HttpResponse<String> get(String name, long length, long failsAt) throws Exception {
    return send(path(name, length, failsAt), BodyHandlers.ofString());
  }

  private static InputStream open(String name, long length) throws Exception {
    return send(path(name, length, Long.MAX_VALUE), BodyHandlers.ofInputStream()).body();
  }

  private static <T> HttpResponse<T> send(String path, BodyHandler<T> body) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + RestAssured.port + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), body);
  }

  private static Socket ask(String name, long length, long failsAt) throws IOException {
    Socket client = new Socket();
    client.setReceiveBufferSize(4096);
    client.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
    String request = "GET " + path(name, length, failsAt) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return client;
  }

  private static String path(String name, long length, long failsAt) {
    return "/test/streams/" + name + "/" + length + "/" + failsAt;
  }

  /** Whether a stream was not read since it was looked at last. */
  private static final class Unchanged implements Callable<Boolean> {
    private final Told told;
    private long before = -1;

    private Unchanged(Told told) {
      this.told = told;
    }

    @Override
    public Boolean call() {
      long now = told.read.get();
      boolean unchanged = now > 0 && now == before;
      before = now;
      return unchanged;
    }
  }
}
