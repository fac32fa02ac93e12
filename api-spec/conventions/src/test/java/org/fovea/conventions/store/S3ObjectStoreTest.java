package org.fovea.conventions.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.fovea.conventions.testing.TestStores;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3ObjectStoreTest {

  private static final byte[] BYTES = "0123456789".getBytes(StandardCharsets.UTF_8);
  private static ObjectStore store;

  private final String key = "blobs/" + UUID.randomUUID();

  @BeforeAll
  static void connect() {
    store = TestStores.real();
  }

  @Test
  void whatWasPutIsRead() throws IOException {
    // Given
    store.put(key, BYTES, "text/plain");

    // When
    byte[] read = all(store.open(key));

    // Then
    assertArrayEquals(BYTES, read);
  }

  @Test
  void fileIsPutWhole(@TempDir Path folder) throws IOException {
    // Given
    byte[] large = new byte[6 << 20];
    large[large.length - 1] = 7;
    Path file = Files.write(folder.resolve("large"), large);

    // When
    Stored stored = store.put(key, file, "application/octet-stream");

    // Then
    assertEquals(new Stored(key, large.length), stored);
    assertArrayEquals(large, all(store.open(key)));
  }

  @Test
  void keyIsNeverReplaced() throws IOException {
    // Given
    store.put(key, BYTES, "text/plain");

    // When
    assertThrows(ObjectExistsException.class, () -> store.put(key, new byte[] {1}, "text/plain"));

    // Then
    assertArrayEquals(BYTES, all(store.open(key)));
  }

  @Test
  void rangeGivesExactlyItsBytes() throws IOException {
    // Given
    store.put(key, BYTES, "text/plain");

    // When
    byte[] read = all(store.open(key, 3, 4));

    // Then
    assertEquals("3456", new String(read, StandardCharsets.UTF_8));
  }

  @Test
  void emptyRangeIsEmpty() throws IOException {
    assertEquals(0, all(store.open(key, 0, 0)).length);
  }

  @Test
  void missingObjectIsSaidToBeMissing() {
    assertThrows(ObjectMissingException.class, () -> store.open(key));
    assertTrue(store.stat(key).isEmpty());
  }

  @Test
  void statTellsLengthAndMediaType() {
    // Given
    store.put(key, BYTES, "text/plain");

    // When
    Stat stat = store.stat(key).orElseThrow();

    // Then
    assertEquals(BYTES.length, stat.size());
    assertEquals("text/plain", stat.mediaType());
  }

  @Test
  void deletedObjectIsGoneAndDeletingAgainIsNoError() {
    // Given
    store.put(key, BYTES, "text/plain");

    // When
    store.delete(key);
    store.delete(key);

    // Then
    assertTrue(store.stat(key).isEmpty());
  }

  @Test
  void f12StoreThatIsAwayIsUnavailable() {
    // Given
    ObjectStore away = TestStores.at("http://127.0.0.1:1");

    // Then
    assertThrows(StoreUnavailableException.class, () -> away.stat(key));
  }

  private static byte[] all(InputStream in) throws IOException {
    try (in) {
      return in.readAllBytes();
    }
  }
}
