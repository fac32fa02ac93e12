package org.fovea.e2e.store;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.fovea.conventions.store.ObjectExistsException;
import org.fovea.conventions.store.SignedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryStore
class PutConformanceTest extends StoreConformance {
  private static final Duration SOON = Duration.ofMinutes(1);

  private final byte[] bytes = bytes(7, 300_000);

  @Test
  void whatWeWriteWeReadAndNeverReplace(@TempDir Path folder) throws IOException {
    // given
    Path file = Files.write(folder.resolve("file"), bytes);

    // when
    objects().put(key, file, "application/octet-stream");

    // then
    holds(bytes);
    assertEquals(bytes.length, objects().stat(key).orElseThrow().size());
    assertThrows(ObjectExistsException.class, () -> objects().put(key, file, "text/plain"));
    assertThrows(
        ObjectExistsException.class, () -> objects().put(key, new byte[] {1}, "text/plain"));
    holds(bytes);
  }

  @Test
  void deletedObjectIsGoneAndDeletingAgainIsNoError() {
    objects().put(key, bytes, "text/plain");
    objects().delete(key);
    objects().delete(key);
    holdsNothing();
  }

  @Test
  void signedPutIsGoodOnce() {
    // given
    SignedRequest request = presigner().put(key, bytes.length, Optional.empty());
    assertEquals(200, RawStore.put(request, bytes).status());

    // when
    RawStore.Answer again = RawStore.put(request, otherThan(bytes));

    // then
    shows(Behaviour.PUT_AGAIN, again);
    assertFalse(again.good());
    holds(bytes);
    assertFalse(RawStore.put(signed(bytes), bytes).good(), "nor a new signature");
  }

  @Test
  void oneOfManyPutsWinsAndItsBytesAreStored() {
    // given
    List<byte[]> offered = IntStream.range(0, 8).mapToObj(seed -> bytes(seed, 200_000)).toList();

    // when
    List<CompletableFuture<RawStore.Answer>> all =
        offered.stream()
            .map(mine -> CompletableFuture.supplyAsync(() -> RawStore.put(signed(mine), mine)))
            .toList();
    List<Integer> winners =
        IntStream.range(0, 8).filter(i -> all.get(i).join().good()).boxed().toList();

    // then
    assertEquals(1, winners.size(), "winners");
    holds(offered.get(winners.get(0)));
    shows(Behaviour.PUT_RACE, "one wins");
  }

  @Test
  void otherBytesThanSignedAreRefused() {
    RawStore.Answer answer = RawStore.put(signed(bytes), otherThan(bytes));
    shows(Behaviour.PUT_OTHER_BYTES, answer);
    holdsNothing();
  }

  @Test
  void otherBytesThanTheirChecksumAreRefused() {
    SignedRequest request = presigner().put(key, bytes.length, Optional.empty());
    Map<String, String> crc = Map.of("x-amz-checksum-crc32c", base64(crc32c(bytes)));
    shows(Behaviour.PUT_OTHER_CRC, RawStore.put(request, otherThan(bytes), crc));
    holdsNothing();
  }

  @Test
  void twoChecksumsAreOneTooMany() {
    Map<String, String> crc = Map.of("x-amz-checksum-crc32c", base64(crc32c(bytes)));
    RawStore.Answer answer = RawStore.put(signed(bytes), bytes, crc);
    shows(Behaviour.PUT_TWO_CHECKSUMS, answer);
    assertEquals(answer.good(), objects().stat(key).isPresent());
  }

  @Test
  void otherLengthThanSignedIsRefused() {
    byte[] longer = bytes(7, bytes.length + 1);
    SignedRequest request = presigner().put(key, bytes.length, Optional.empty());
    shows(Behaviour.PUT_OTHER_LENGTH, RawStore.put(request, longer));
    holdsNothing();
  }

  @Test
  void lengthCannotBeLeftOut() {
    SignedRequest request = presigner().put(key, bytes.length, Optional.empty());
    Request chunked =
        new Request.Builder()
            .url(request.url())
            .header("If-None-Match", "*")
            .put(new Chunked(bytes))
            .build();
    RawStore.Answer answer = RawStore.send(chunked, Duration.ofMinutes(1));
    shows(Behaviour.PUT_NO_LENGTH, answer);
    assertFalse(answer.good());
    holdsNothing();
  }

  @Test
  void cutBodyLeavesNothingAndTheUrlIsStillGood() throws IOException {
    // given
    SignedRequest request = signed(bytes);

    // when
    try (SlowPut cut = SlowPut.start(request)) {
      cut.send(bytes, 0, bytes.length / 2);
    }

    // then
    holdsNothing();
    RawStore.Answer whole = RawStore.put(request, bytes);
    shows(Behaviour.PUT_CUT, "no object, then " + whole.status());
    holds(bytes);
  }

  @Test
  void emptyFileIsAnObject() {
    byte[] none = new byte[0];
    RawStore.Answer answer = RawStore.put(signed(none), none);
    shows(Behaviour.PUT_EMPTY, answer);
    assertEquals(0, objects().stat(key).orElseThrow().size());
    assertArrayEquals(none, stored());
  }

  @Test
  void keyThatIsBeingSentIsNotThereYet() throws IOException {
    try (SlowPut slow = SlowPut.start(signed(bytes))) {
      slow.send(bytes, 0, bytes.length / 2);
      await().atMost(SOON).untilAsserted(this::isNotThereYet);
      slow.send(bytes, bytes.length / 2, bytes.length);
      assertEquals(200, slow.status());
    }
    await().atMost(SOON).untilAsserted(() -> holds(bytes));
  }

  /** A store takes a request up a moment after its bytes were sent; until then it tells 404. */
  private void isNotThereYet() {
    String head = headWithin(Duration.ofSeconds(3));
    assertFalse(head.startsWith("2"), head);
    shows(Behaviour.PUT_WHILE_SENDING, head);
  }

  private String headWithin(Duration patience) {
    String url =
        raw().sign(RawStore.Signature.now(raw().own()), "HEAD", raw().url(key, ""), Map.of());
    try {
      Request head = new Request.Builder().url(url).head().build();
      return String.valueOf(RawStore.send(head, patience).status());
    } catch (UncheckedIOException e) {
      assertTrue(e.getCause() instanceof InterruptedIOException, e.toString());
      return "waits";
    }
  }

  /** A body that does not tell its length. */
  private static final class Chunked extends RequestBody {
    private final byte[] bytes;

    Chunked(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public MediaType contentType() {
      return null;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      sink.write(bytes);
    }
  }
}
