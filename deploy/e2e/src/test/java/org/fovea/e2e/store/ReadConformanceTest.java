package org.fovea.e2e.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.fovea.conventions.store.ObjectMissingException;
import org.junit.jupiter.api.Test;

@OnEveryStore
class ReadConformanceTest extends StoreConformance {

  private static final Pattern KEY = Pattern.compile("<Key>([^<]*)</Key>");
  private static final Map<String, String> CHECKSUM = Map.of("x-amz-checksum-mode", "ENABLED");

  private final byte[] bytes = bytes(61, 400_000);

  @Test
  void rangesAreExact() throws IOException {
    objects().put(key, bytes, "text/plain");
    assertArrayEquals(Arrays.copyOf(bytes, 1), read(0, 1));
    assertArrayEquals(Arrays.copyOfRange(bytes, 1_000, 300_000), read(1_000, 299_000));
    assertArrayEquals(Arrays.copyOfRange(bytes, 399_999, 400_000), read(399_999, 1));
    assertEquals(0, read(5, 0).length);
    RawStore.Answer last = raw().call("GET", key, "", Map.of("Range", "bytes=-7"), new byte[0]);
    assertArrayEquals(Arrays.copyOfRange(bytes, 399_993, 400_000), last.body());
    shows(Behaviour.RANGES, last);
  }

  @Test
  void rangeOutsideIsAnError() {
    objects().put(key, bytes, "text/plain");
    assertThrows(IllegalArgumentException.class, () -> read(bytes.length, 1));
    Map<String, String> outside = Map.of("Range", "bytes=" + bytes.length + "-");
    shows(Behaviour.RANGE_OUTSIDE, raw().call("GET", key, "", outside, new byte[0]));
  }

  @Test
  void missingObjectIsSaidToBeMissing() {
    assertThrows(ObjectMissingException.class, () -> objects().open(key));
    assertTrue(objects().stat(key).isEmpty());
  }

  @Test
  void checksumsAreToldOfTheWhole() {
    assertTrue(RawStore.put(signed(bytes), bytes).good());
    Map<String, String> range = new HashMap<>(CHECKSUM);
    range.put("Range", "bytes=0-9");
    RawStore.Answer head = raw().call("HEAD", key, "", CHECKSUM, new byte[0]);
    RawStore.Answer part = raw().call("GET", key, "", range, new byte[0]);
    shows(Behaviour.CHECKSUM_TOLD, told(head) + ", " + told(part));
  }

  @Test
  void listingGivesEachKeyOnce() {
    // given
    String folder = "listed/" + key + "/";
    List<String> keys = IntStream.range(100, 125).mapToObj(n -> folder + n).toList();
    keys.forEach(one -> objects().put(one, new byte[] {1}, "text/plain"));

    // when
    List<String> listed = new ArrayList<>();
    Optional<String> next = Optional.of("");
    int pages = 0;
    while (next.isPresent()) {
      String query = "list-type=2&max-keys=10&prefix=" + encoded(folder) + next.get();
      RawStore.Answer page = raw().call("GET", "", query);
      KEY.matcher(page.text()).results().forEach(found -> listed.add(found.group(1)));
      next = next(page);
      pages++;
    }

    // then
    assertEquals(keys, listed);
    shows(Behaviour.LISTING, pages + " pages");
  }

  @Test
  void openUploadsAreNoObjects() {
    String upload = uploadOf(List.of(bytes));
    String listing = raw().call("GET", "", "list-type=2&prefix=" + encoded(key)).text();
    shows(Behaviour.LISTING_UPLOADS, KEY.matcher(listing).find() ? "seen" : "not seen");
    assertTrue(objects().stat(key).isEmpty());
    multipart().abort(key, upload);
  }

  @Test
  void damageOnTheDiskIsFoundByOurDigest() throws IOException {
    // given
    objects().put(key, bytes, "text/plain");
    flip(store.bytesOf(key), 200_000);

    // when
    Optional<byte[]> read = tryToRead();

    // then
    assertFalse(read.filter(all -> sha256(all).equals(sha256(bytes))).isPresent());
    shows(Behaviour.DAMAGED, read.isPresent() ? "the damaged bytes" : "no whole answer");
  }

  private Optional<byte[]> tryToRead() {
    try (InputStream in = objects().open(key)) {
      return Optional.of(in.readAllBytes());
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private byte[] read(long offset, long length) throws IOException {
    try (InputStream in = objects().open(key, offset, length)) {
      return in.readAllBytes();
    }
  }

  private static void flip(Path file, long at) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer one = ByteBuffer.allocate(1);
      channel.read(one, at);
      one.put(0, (byte) (one.get(0) ^ 1)).flip();
      channel.write(one, at);
    }
  }

  private static String told(RawStore.Answer answer) {
    return answer.headers().containsKey("x-amz-checksum-sha256") ? "told" : "not told";
  }

  private static Optional<String> next(RawStore.Answer page) {
    return page.text().contains("<IsTruncated>true</IsTruncated>")
        ? Optional.of("&continuation-token=" + encoded(page.element("NextContinuationToken")))
        : Optional.empty();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
