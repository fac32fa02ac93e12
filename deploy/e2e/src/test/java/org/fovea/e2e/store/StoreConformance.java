package org.fovea.e2e.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.fovea.conventions.store.Multipart;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.conventions.store.Presigner;
import org.fovea.conventions.store.SignedRequest;
import org.junit.jupiter.params.Parameter;

/** What the tests of stores have in common: a store, a fresh key, and words for bytes. */
abstract class StoreConformance {

  static final Map<String, String> WRITE_ONCE = Map.of("If-None-Match", "*");

  /** Every part but the last has as many bytes at least. */
  static final int SMALLEST_PART = 5 << 20;

  @Parameter StoreProcess store;

  final String key = freshKey();

  static String freshKey() {
    return "blobs/" + UUID.randomUUID();
  }

  /** What differs between stores is in the documents. */
  final void shows(Behaviour behaviour, String seen) {
    StoresPage.compare(store.toString(), behaviour, seen);
  }

  final void shows(Behaviour behaviour, RawStore.Answer answer) {
    shows(behaviour, String.valueOf(answer.status()));
  }

  final ObjectStore objects() {
    return store.clients().objects();
  }

  final Presigner presigner() {
    return store.clients().presigner();
  }

  final Multipart multipart() {
    return store.clients().multipart();
  }

  final RawStore raw() {
    return store.clients().raw();
  }

  /** A signed PUT of these bytes, bound to their SHA-256. */
  final SignedRequest signed(byte[] bytes) {
    return presigner().put(key, bytes.length, Optional.of(sha256(bytes)));
  }

  /** Sends a part as a client does and returns the answer. */
  final RawStore.Answer part(String upload, int number, byte[] bytes) {
    return RawStore.put(
        presigner().putPart(key, upload, number, bytes.length, crc32c(bytes)), bytes);
  }

  /** An upload whose parts 1 to n are there. */
  final String uploadOf(List<byte[]> parts) {
    String upload = multipart().create(key);
    for (int number = 1; number <= parts.size(); number++) {
      assertTrue(part(upload, number, parts.get(number - 1)).good());
    }
    return upload;
  }

  /** Three parts, the last of them short. */
  static List<byte[]> threeParts() {
    return List.of(bytes(1, SMALLEST_PART), bytes(2, SMALLEST_PART), bytes(3, 17));
  }

  final byte[] stored() {
    try (InputStream in = objects().open(key)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  final void holds(byte[] bytes) {
    assertArrayEquals(bytes, stored());
  }

  final void holdsNothing() {
    assertFalse(objects().stat(key).isPresent(), "there is an object");
  }

  static byte[] joined(List<byte[]> parts) {
    byte[] whole = new byte[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, whole, at, part.length);
      at += part.length;
    }
    return whole;
  }

  static byte[] bytes(int seed, int length) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  /** As many other bytes. */
  static byte[] otherThan(byte[] bytes) {
    byte[] other = Arrays.copyOf(bytes, bytes.length);
    other[other.length / 2] ^= 1;
    return other;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String crc32c(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  static String base64(String hex) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }
}
