package org.fovea.e2e.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.conventions.store.SignedRequest;
import org.fovea.conventions.store.StoredPart;
import org.junit.jupiter.api.Test;

/** A signature covers the headers that were there; these are added to a good one. */
@OnEveryStore
class UnsignedHeaderConformanceTest extends StoreConformance {

  private final byte[] bytes = bytes(13, 2_000);
  private final byte[] secret = bytes(14, 2_000);
  private final String others = freshKey();

  @Test
  void nothingIsCopiedIntoANewKey() {
    // given
    objects().put(others, secret, "text/plain");
    SignedRequest request = presigner().put(key, 0, Optional.empty());

    // when
    RawStore.Answer answer = RawStore.put(request, new byte[0], copySource());

    // then
    shows(Behaviour.COPY_SOURCE, answer);
    assertFalse(objects().stat(key).filter(stat -> stat.size() > 0).isPresent(), "it was copied");
  }

  @Test
  void nothingIsCopiedOverAnObject() {
    // given
    objects().put(others, secret, "text/plain");
    SignedRequest request = presigner().put(key, bytes.length, Optional.empty());
    assertTrue(RawStore.put(request, bytes).good());

    // when
    RawStore.put(request, bytes, copySource());

    // then
    holds(bytes);
  }

  @Test
  void nothingIsCopiedIntoAPart() {
    // given
    objects().put(others, secret, "text/plain");
    String upload = multipart().create(key);
    SignedRequest request = presigner().putPart(key, upload, 1, 0, crc32c(new byte[0]));

    // when
    RawStore.Answer answer = RawStore.put(request, new byte[0], copySource());

    // then
    shows(Behaviour.COPY_SOURCE_PART, answer);
    List<StoredPart> parts = multipart().parts(key, upload);
    assertTrue(parts.stream().noneMatch(part -> part.size() > 0), "it was copied");
  }

  @Test
  void nothingIsOpenedToStrangers() {
    RawStore.Answer answer = RawStore.put(signed(bytes), bytes, Map.of("x-amz-acl", "public-read"));
    shows(Behaviour.ACL, answer);
    String url = raw().url(key, "");
    assertFalse(RawStore.send("GET", url, Map.of(), new byte[0]).good());
  }

  @Test
  void tagsAreOfNoUse() {
    RawStore.Answer answer = RawStore.put(signed(bytes), bytes, Map.of("x-amz-tagging", "a=b"));
    shows(Behaviour.TAGGING, answer);
    assertEquals(answer.good(), objects().stat(key).isPresent());
  }

  @Test
  void storageClassIsOurs() {
    Map<String, String> colder = Map.of("x-amz-storage-class", "REDUCED_REDUNDANCY");
    RawStore.Answer answer = RawStore.put(signed(bytes), bytes, colder);
    shows(Behaviour.STORAGE_CLASS, answer);
    holdsNothing();
  }

  @Test
  void clientsKeyEncryptsNothing() {
    byte[] theirs = bytes(15, 32);
    Map<String, String> headers =
        Map.of(
            "x-amz-server-side-encryption-customer-algorithm", "AES256",
            "x-amz-server-side-encryption-customer-key", encoded(theirs),
            "x-amz-server-side-encryption-customer-key-MD5", encoded(md5(theirs)));
    RawStore.Answer answer = RawStore.put(signed(bytes), bytes, headers);
    shows(Behaviour.CUSTOMER_KEY, answer);
    holdsNothing();
  }

  private Map<String, String> copySource() {
    return Map.of("x-amz-copy-source", "/" + store.settings().bucket() + "/" + others);
  }

  private static String encoded(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] md5(byte[] bytes) {
    try {
      return MessageDigest.getInstance("MD5").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
