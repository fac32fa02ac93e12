package org.fovea.e2e.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.conventions.store.SignedRequest;
import org.fovea.conventions.store.SigningKey;
import org.junit.jupiter.api.Test;

@OnEveryStore
class SignatureConformanceTest extends StoreConformance {

  private final byte[] bytes = bytes(11, 1_000);

  @Test
  void signedHeaderCannotBeLeftOut() {
    Map<String, String> headers = new HashMap<>(signed(bytes).headers());
    headers.remove("If-None-Match");
    refused(Behaviour.HEADER_LEFT_OUT, signed(bytes).url(), headers);
  }

  @Test
  void signedHeaderCannotBeAltered() {
    byte[] other = otherThan(bytes);
    Map<String, String> headers = new HashMap<>(signed(bytes).headers());
    headers.put("x-amz-checksum-sha256", base64(sha256(other)));
    RawStore.Answer answer = RawStore.send("PUT", signed(bytes).url(), headers, other);
    shows(Behaviour.HEADER_ALTERED, answer);
    holdsNothing();
  }

  @Test
  void f32UrlOfAClockAnHourLateHasExpired() {
    refused(Behaviour.EXPIRED, by(Instant.now().minus(Duration.ofHours(1)), 900));
  }

  @Test
  void forgedSignatureIsRefused() {
    String url = signed(bytes).url();
    char last = url.charAt(url.length() - 1);
    String forged = url.substring(0, url.length() - 1) + (last == '0' ? '1' : '0');
    refused(Behaviour.FORGED, forged, signed(bytes).headers());
  }

  @Test
  void urlIsGoodForItsOwnKeyAlone() {
    String url = signed(bytes).url().replace(key, freshKey());
    refused(Behaviour.OTHER_KEY, url, signed(bytes).headers());
  }

  @Test
  void urlIsGoodForPutAlone() {
    // given
    SignedRequest request = signed(bytes);
    assertTrue(RawStore.put(request, bytes).good());

    // when
    List<RawStore.Answer> answers =
        Stream.of("GET", "HEAD", "DELETE")
            .map(method -> RawStore.send(method, request.url(), request.headers(), new byte[0]))
            .toList();

    // then
    answers.forEach(answer -> assertFalse(answer.good()));
    shows(Behaviour.OTHER_METHOD, statuses(answers));
    holds(bytes);
  }

  @Test
  void strangersKeySignsNothing() {
    refused(
        Behaviour.UNKNOWN_KEY,
        RawStore.Signature.now(new SigningKey("stranger", "stranger-secret", Optional.empty())));
  }

  @Test
  void urlOfTheFuture() {
    RawStore.Signature ahead = by(Instant.now().plus(Duration.ofHours(1)), 900);
    String url = raw().sign(ahead, "PUT", raw().url(key, ""), WRITE_ONCE);
    RawStore.Answer answer = RawStore.send("PUT", url, WRITE_ONCE, bytes);
    shows(Behaviour.DATED_AHEAD, answer);
    assertEquals(answer.good(), objects().stat(key).isPresent());
  }

  @Test
  void keyOfUploadsCannotDoAnythingElse() {
    // given
    objects().put(key, bytes, "text/plain");

    // when
    List<RawStore.Answer> answers =
        Stream.of("GET", "HEAD", "DELETE")
            .map(method -> byUploadsKey(method, raw().url(key, "")))
            .collect(Collectors.toList());
    answers.add(byUploadsKey("GET", raw().url("", "list-type=2")));

    // then
    answers.forEach(answer -> assertFalse(answer.good(), answer::text));
    shows(Behaviour.UPLOADS_ONLY, statuses(answers));
    holds(bytes);
  }

  @Test
  void keyOfUploadsPutsBlobsAlone() {
    String elsewhere = "content/" + key;
    RawStore.Answer answer =
        raw().call(raw().uploads(), "PUT", raw().url(elsewhere, ""), WRITE_ONCE, bytes);
    shows(Behaviour.OUTSIDE_BLOBS, answer);
    assertFalse(answer.good());
    assertFalse(objects().stat(elsewhere).isPresent());
  }

  @Test
  void strangersWithoutSignatureReadNothing() {
    objects().put(key, bytes, "text/plain");
    List<RawStore.Answer> answers =
        Stream.of(key, freshKey())
            .map(one -> RawStore.send("GET", raw().url(one, ""), Map.of(), new byte[0]))
            .toList();
    answers.forEach(answer -> assertFalse(answer.good()));
    shows(Behaviour.ANONYMOUS_GET, statuses(answers));
  }

  @Test
  void strangersWithoutSignatureChangeNothing() {
    objects().put(key, bytes, "text/plain");
    List<RawStore.Answer> answers =
        List.of(
            RawStore.send("PUT", raw().url(key, ""), Map.of(), otherThan(bytes)),
            RawStore.send("DELETE", raw().url(key, ""), Map.of(), new byte[0]),
            RawStore.send("GET", raw().url("", "list-type=2"), Map.of(), new byte[0]));
    answers.forEach(answer -> assertFalse(answer.good()));
    shows(Behaviour.ANONYMOUS_WRITE, statuses(answers));
    assertArrayEquals(bytes, stored());
  }

  private RawStore.Answer byUploadsKey(String method, String url) {
    return raw().call(raw().uploads(), method, url, Map.of(), new byte[0]);
  }

  private RawStore.Signature by(Instant at, int seconds) {
    return new RawStore.Signature(raw().own(), at, seconds);
  }

  private void refused(Behaviour behaviour, RawStore.Signature signature) {
    String url = raw().sign(signature, "PUT", raw().url(key, ""), WRITE_ONCE);
    refused(behaviour, url, WRITE_ONCE);
  }

  private void refused(Behaviour behaviour, String url, Map<String, String> headers) {
    RawStore.Answer answer = RawStore.send("PUT", url, headers, bytes);
    shows(behaviour, answer);
    assertFalse(answer.good());
    holdsNothing();
  }

  private static String statuses(List<RawStore.Answer> answers) {
    return answers.stream()
        .map(answer -> String.valueOf(answer.status()))
        .collect(Collectors.joining(", "));
  }
}
