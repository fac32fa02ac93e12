package org.fovea.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher as a user meets it; the tests share one instance and leave it running for the next.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherTest {
  private static final Duration LONG = Duration.ofSeconds(90);

  @TempDir static Path folder;

  private static FoveaHome home;

  @BeforeAll
  static void up() {
    home = new FoveaHome(folder.resolve("home"));
    FoveaHome.Ended ended = home.run("up", "--detach");
    assertEquals(0, ended.status(), ended.output());
    assertTrue(ended.output().contains(home.adminKey()), "the first admin key is shown");
  }

  @AfterAll
  static void down() {
    home.run("down");
  }

  @Test
  @Order(1)
  void answersThroughTheFrontDoorWithTheAdminKey() throws Exception {
    HttpResponse<String> answer = whoami();
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("\"admin\""), answer.body());
  }

  @Test
  @Order(2)
  void hidesWhatIsTheServicesOwn() throws Exception {
    HttpResponse<String> answer = get("/q/metrics");
    assertEquals(404, answer.statusCode());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("content-type").orElse(""));
  }

  @Test
  @Order(3)
  void showsTheContractOfAllServices() throws Exception {
    for (String service : List.of("ingest", "metadata", "search", "download")) {
      assertTrue(get("/docs").body().contains("/docs/" + service));
      assertEquals(200, get("/docs/" + service + "/openapi.yaml").statusCode(), service);
    }
  }

  @Test
  @Order(4)
  void refusesASecondInstanceOnTheSameHome() {
    FoveaHome.Ended ended = home.run("up");
    assertEquals(12, ended.status(), ended.output());
  }

  @Test
  @Order(5)
  void refusesAPortThatIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      FoveaHome other = new FoveaHome(folder.resolve("other"));
      FoveaHome.Ended ended =
          other.run(Map.of("FOVEA_PORT", String.valueOf(taken.getLocalPort())), "up");
      assertEquals(11, ended.status(), ended.output());
      assertTrue(ended.output().contains("FOVEA_PORT"), ended.output());
    }
  }

  @Test
  @Order(6)
  void replacesAServiceThatWasKilled() {
    // given
    long before = home.pid("metadata");
    // when
    ProcessHandle.of(before).orElseThrow().destroyForcibly();
    // then
    await().atMost(LONG).until(() -> home.pid("metadata"), pid -> pid > 0 && pid != before);
    await().atMost(LONG).until(() -> get("/v1/studies").statusCode() == 200);
  }

  @Test
  @Order(7)
  void leavesNoProcessBehindWhenTheLauncherIsKilledAndKeepsItsData() {
    // given
    JsonNode state = home.state();
    List<Long> parts = new ArrayList<>();
    state.path("parts").forEach(part -> parts.add(part.path("pid").asLong()));
    assertFalse(parts.isEmpty());
    // when
    ProcessHandle.of(state.path("launcher").asLong()).orElseThrow().destroyForcibly();
    // then
    await().atMost(LONG).until(() -> parts.stream().noneMatch(LauncherTest::alive));
    FoveaHome.Ended again = home.run("up", "--detach");
    assertEquals(0, again.status(), again.output());
    await().atMost(LONG).until(() -> whoami().statusCode() == 200);
  }

  @Test
  @Order(8)
  void showsEachPartWithItsMemory() {
    FoveaHome.Ended ended = home.run("status");
    assertEquals(0, ended.status(), ended.output());
    for (String part : List.of("postgres", "kafka", "ingest", "metadata", "search", "download")) {
      assertTrue(ended.output().contains(part), ended.output());
    }
    assertEquals(!home.hasOutsideStore(), ended.output().contains("store"), ended.output());
  }

  @Test
  @Order(9)
  void saysThatNothingRunsAfterDown() {
    assertEquals(0, home.run("down").status());
    assertEquals(16, home.run("status").status());
  }

  private static boolean alive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  private static HttpResponse<String> whoami() throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(home.url() + "/v1/whoami"))
            .header("Authorization", "Bearer " + home.adminKey()));
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(home.url() + path)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
