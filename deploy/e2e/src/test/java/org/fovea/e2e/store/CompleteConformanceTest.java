package org.fovea.e2e.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fovea.conventions.store.StoreUnavailableException;
import org.fovea.conventions.store.StoredPart;
import org.junit.jupiter.api.Test;

/** Completing an upload, once and otherwise. */
@OnEveryStore
class CompleteConformanceTest extends StoreConformance {

  private final List<byte[]> three = threeParts();

  @Test
  void completeDoesNotReplaceAnObject() {
    // given
    byte[] there = bytes(41, 100);
    String upload = uploadOf(three);
    objects().put(key, there, "text/plain");
    List<StoredPart> parts = multipart().parts(key, upload);

    // when
    RawStore.Answer answer = complete(upload, parts, WRITE_ONCE);

    // then
    shows(Behaviour.COMPLETE_TAKEN, answer);
    assertFalse(answer.good());
    assertThrows(StoreUnavailableException.class, () -> multipart().complete(key, upload, parts));
    holds(there);
    assertEquals(3, multipart().parts(key, upload).size(), "the upload is kept");
  }

  @Test
  void completeSentAgainChangesNothing() {
    // given
    String upload = uploadOf(three);
    List<StoredPart> parts = multipart().parts(key, upload);
    multipart().complete(key, upload, parts);

    // when
    RawStore.Answer again = complete(upload, parts, WRITE_ONCE);
    RawStore.Answer without = complete(upload, parts, Map.of());

    // then
    shows(Behaviour.COMPLETE_AGAIN, again.status() + "; without the condition " + without.status());
    holds(joined(three));
  }

  @Test
  void f23LeavingOutAPartIsForUsToNotice() {
    String upload = uploadOf(three);
    List<StoredPart> parts = multipart().parts(key, upload);
    RawStore.Answer answer = complete(upload, List.of(parts.get(0), parts.get(2)), WRITE_ONCE);
    shows(Behaviour.COMPLETE_MISSING, seen(answer));
    notTheWhole(answer);
  }

  @Test
  void listingAPartTwiceIsForUsToNotice() {
    String upload = uploadOf(three);
    List<StoredPart> parts = multipart().parts(key, upload);
    StoredPart first = parts.get(0);
    RawStore.Answer answer =
        complete(upload, List.of(first, first, parts.get(1), parts.get(2)), WRITE_ONCE);
    shows(Behaviour.COMPLETE_TWICE_LISTED, seen(answer));
  }

  @Test
  void f23PartsInAnotherOrder() {
    String upload = uploadOf(three);
    List<StoredPart> parts = multipart().parts(key, upload);
    RawStore.Answer answer =
        complete(upload, List.of(parts.get(1), parts.get(0), parts.get(2)), WRITE_ONCE);
    shows(Behaviour.COMPLETE_ORDER, seen(answer));
    if (answer.good()) {
      holds(joined(three));
    }
  }

  @Test
  void wrongChecksumOfTheWholeIsRefused() {
    String upload = uploadOf(three);
    Map<String, String> headers = new HashMap<>(WRITE_ONCE);
    headers.put("x-amz-checksum-crc32c", base64(crc32c(otherThan(joined(three)))));
    headers.put("x-amz-checksum-type", "FULL_OBJECT");
    RawStore.Answer answer = complete(upload, multipart().parts(key, upload), headers);
    shows(Behaviour.COMPLETE_CHECKSUM, seen(answer));
  }

  @Test
  void partsAreNamedByWhatTheyHold() {
    String upload = uploadOf(three);
    List<StoredPart> parts = multipart().parts(key, upload);
    StoredPart swapped = new StoredPart(1, 1, parts.get(1).etag(), parts.get(1).crc32c());
    RawStore.Answer answer =
        complete(upload, List.of(swapped, parts.get(1), parts.get(2)), WRITE_ONCE);
    shows(Behaviour.COMPLETE_WRONG_PART, answer);
    holdsNothing();
  }

  @Test
  void uploadThatNobodyOpenedMakesNothing() {
    StoredPart part = new StoredPart(1, 1, "\"00000000000000000000000000000000\"");
    RawStore.Answer answer = complete(UUID.randomUUID().toString(), List.of(part), WRITE_ONCE);
    shows(Behaviour.COMPLETE_UNKNOWN, answer);
    holdsNothing();
  }

  @Test
  void expectedSizeIsNotRelied() {
    String upload = uploadOf(three);
    Map<String, String> headers = new HashMap<>(WRITE_ONCE);
    headers.put("x-amz-mp-object-size", "5");
    shows(Behaviour.COMPLETE_SIZE, seen(complete(upload, multipart().parts(key, upload), headers)));
  }

  @Test
  void f28AbortAfterCompleteLosesNothing() {
    String upload = uploadOf(three);
    multipart().complete(key, upload, multipart().parts(key, upload));
    shows(Behaviour.ABORT_AFTER, raw().call("DELETE", key, "uploadId=" + upload));
    multipart().abort(key, upload);
    holds(joined(three));
  }

  @Test
  void partAfterCompleteChangesNothing() {
    String upload = uploadOf(three);
    multipart().complete(key, upload, multipart().parts(key, upload));
    shows(Behaviour.PART_AFTER_COMPLETE, part(upload, 1, bytes(42, SMALLEST_PART)));
    holds(joined(three));
  }

  @Test
  void partAfterAbortMakesNothing() {
    String upload = uploadOf(three);
    multipart().abort(key, upload);
    multipart().abort(key, upload);
    shows(Behaviour.PART_AFTER_ABORT, part(upload, 1, three.get(0)));
    holdsNothing();
  }

  @Test
  void wholeObjectHasACrcAndNoSha256() {
    Map<String, String> headers =
        Map.of("x-amz-checksum-algorithm", "SHA256", "x-amz-checksum-type", "FULL_OBJECT");
    shows(Behaviour.SHA256_WHOLE, raw().call("POST", key, "uploads=", headers, new byte[0]));
  }

  private RawStore.Answer complete(
      String upload, List<StoredPart> parts, Map<String, String> headers) {
    return raw().call("POST", key, "uploadId=" + upload, headers, Completes.of(parts));
  }

  /** The status, and how long the object then is. */
  private String seen(RawStore.Answer answer) {
    boolean failed = !answer.good() || answer.text().contains("<Error>");
    return failed
        ? String.valueOf(answer.status())
        : answer.status() + ", " + stored().length + " of " + joined(three).length + " bytes";
  }

  private void notTheWhole(RawStore.Answer answer) {
    if (answer.good()) {
      assertArrayEquals(joined(List.of(three.get(0), three.get(2))), stored());
    } else {
      assertTrue(objects().stat(key).isEmpty());
    }
  }
}
