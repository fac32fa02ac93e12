package org.fovea.conventions.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TcpRelay;
import org.fovea.conventions.testing.TcpRelay.Fault;
import org.fovea.conventions.testing.TestStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A real store behind a network that fails. */
class StoreFaultsTest {

  private static TcpRelay relay;
  private static S3Config config;
  private static ObjectStore store;

  private final String key = "blobs/" + UUID.randomUUID();
  private final byte[] bytes = new byte[300_000];

  @BeforeAll
  static void connect() {
    Map<String, String> settings = new HashMap<>(RealParts.settings());
    URI endpoint = URI.create(settings.get("fovea.s3.endpoint"));
    relay = new TcpRelay(endpoint.getHost(), endpoint.getPort());
    settings.put("fovea.s3.endpoint", "http://127.0.0.1:" + relay.port());
    settings.put("fovea.s3.stall-timeout", "1s");
    settings.put("fovea.s3.call-timeout", "1s");
    config = TestStores.config(settings);
    store = ObjectStores.connect(config);
  }

  @AfterAll
  static void close() throws IOException {
    relay.close();
  }

  @BeforeEach
  void put() {
    relay.pass();
    new Random(12).nextBytes(bytes);
    store.put(key, bytes, "application/octet-stream");
    relay.forget();
  }

  @ParameterizedTest
  @EnumSource(names = {"CUT_IN_ANSWER", "STALL_IN_ANSWER"})
  void f13ReadingGoesOnBehindWhatCame(Fault fault) throws IOException {
    relay.at(fault, "GET /fovea/" + key);
    assertArrayEquals(bytes, all(store.open(key)));
    assertEquals(2, relay.requests().size());
    assertTrue(rangeOfLast().matches("bytes=[1-9]\\d*-"), rangeOfLast());
  }

  @ParameterizedTest
  @EnumSource(names = {"CUT_IN_ANSWER", "STALL_IN_ANSWER"})
  void f13RangeGoesOnToItsEndAndNoFurther(Fault fault) throws IOException {
    relay.at(fault, "GET /fovea/" + key);
    byte[] range = all(store.open(key, 50_000, 200_000));
    assertArrayEquals(Arrays.copyOfRange(bytes, 50_000, 250_000), range);
    assertTrue(rangeOfLast().endsWith("-249999"), rangeOfLast());
  }

  @Test
  void f13ListOfUploadsThatStallsInItsMiddleFails() {
    Multipart multipart = ObjectStores.multipart(config);
    List<String> uploads = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      uploads.add(multipart.create(key));
    }
    OpenMultiparts open = new OpenMultiparts(ObjectStores.presigner(config), config);
    assertEquals(uploads.size(), open.of(key).size());

    relay.at(Fault.STALL_IN_ANSWER, "GET /fovea?");

    assertThrows(StoreUnavailableException.class, () -> open.of(key));
    uploads.forEach(upload -> multipart.abort(key, upload));
  }

  @Test
  void f12StoreThatResetsEveryConnectionIsUnavailableUntilItIsBack() {
    relay.refuse();
    assertThrows(StoreUnavailableException.class, () -> store.stat(key));
    assertThrows(StoreUnavailableException.class, () -> store.open(key));
    relay.pass();
    assertEquals(bytes.length, store.stat(key).orElseThrow().size());
  }

  @Test
  void f14CompletionWhoseAnswerIsLostIsNotSentAgain() {
    Multipart multipart = ObjectStores.multipart(config);
    String whole = "blobs/" + UUID.randomUUID();
    String upload = multipart.create(whole);
    relay.forget();
    relay.at(Fault.RESET_UNANSWERED, "POST /fovea/" + whole);

    List<StoredPart> parts = List.of(new StoredPart(1, 1, "\"00000000000000000000000000000000\""));
    assertThrows(StoreUnavailableException.class, () -> multipart.complete(whole, upload, parts));

    assertEquals(1, relay.requests().size());
  }

  private static String rangeOfLast() {
    List<String> requests = relay.requests();
    return requests
        .get(requests.size() - 1)
        .lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("range: "))
        .map(line -> line.substring("range: ".length()))
        .findFirst()
        .orElse("");
  }

  private static byte[] all(InputStream in) throws IOException {
    try (in) {
      return in.readAllBytes();
    }
  }
}
