package org.fovea.e2e.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fovea.conventions.store.SignedRequest;
import org.fovea.conventions.store.StoredPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryStore
class PartConformanceTest extends StoreConformance {

  private static final int MORE_THAN_A_PAGE = 1_001;
  private static final int MANY = 1_490;

  private final byte[] bytes = bytes(21, 5_000);

  @Test
  void partsMakeTheObject(@TempDir Path folder) throws IOException {
    // given one part from a client and two from the service
    List<byte[]> parts = threeParts();
    String upload = uploadOf(parts.subList(0, 1));
    for (int number = 2; number <= 3; number++) {
      byte[] part = parts.get(number - 1);
      Path file = Files.write(folder.resolve("part" + number), part);
      multipart().put(key, upload, number, file, crc32c(part));
    }

    // when
    multipart().complete(key, upload, multipart().parts(key, upload));

    // then
    holds(joined(parts));
  }

  @Test
  void partOfOtherLengthIsRefused() {
    refused(Behaviour.PART_OTHER_LENGTH, bytes(21, bytes.length + 1));
  }

  @Test
  void partOfOtherBytesIsRefused() {
    refused(Behaviour.PART_OTHER_BYTES, otherThan(bytes));
  }

  private void refused(Behaviour behaviour, byte[] sent) {
    String upload = multipart().create(key);
    SignedRequest request = presigner().putPart(key, upload, 1, bytes.length, crc32c(bytes));
    RawStore.Answer answer = RawStore.put(request, sent);
    shows(behaviour, answer);
    assertFalse(answer.good());
    assertEquals(List.of(), multipart().parts(key, upload));
  }

  @Test
  void urlIsGoodForItsOwnPartAlone() {
    String upload = multipart().create(key);
    SignedRequest first = presigner().putPart(key, upload, 1, bytes.length, crc32c(bytes));
    String url = first.url().replace("partNumber=1", "partNumber=2");
    RawStore.Answer answer =
        RawStore.put(new SignedRequest(url, first.headers(), first.expiresAt()), bytes);
    shows(Behaviour.PART_OTHER_NUMBER, answer);
    assertEquals(List.of(), multipart().parts(key, upload));
  }

  @Test
  void f23PartMayBeSentAgainAndTheLastCounts() {
    // given
    String upload = multipart().create(key);
    assertTrue(part(upload, 1, otherThan(bytes)).good());

    // when
    SignedRequest again = presigner().putPart(key, upload, 1, bytes.length, crc32c(bytes));
    RawStore.Answer answer = RawStore.put(again, bytes, WRITE_ONCE);

    // then
    shows(Behaviour.PART_AGAIN, answer);
    assertTrue(part(upload, 1, bytes).good());
    multipart().complete(key, upload, multipart().parts(key, upload));
    holds(bytes);
  }

  @Test
  void f26PartSentAgainWhileItsFirstTryStillRunsIsWhole() throws IOException {
    // given a first try that never ends
    String upload = multipart().create(key);
    SignedRequest request = presigner().putPart(key, upload, 1, bytes.length, crc32c(bytes));
    try (SlowPut first = SlowPut.start(request)) {
      first.send(bytes, 0, 100);

      // when
      assertTrue(part(upload, 1, bytes).good());
    }

    // then
    multipart().complete(key, upload, multipart().parts(key, upload));
    holds(bytes);
  }

  @Test
  void f23PartNumbersHaveBounds() {
    String upload = multipart().create(key);
    List<RawStore.Answer> answers =
        Stream.of(0, 10_001).map(number -> part(upload, number, bytes)).toList();
    shows(
        Behaviour.PART_NUMBERS,
        answers.stream().map(answer -> answer.status() + "").collect(Collectors.joining(", ")));
    assertEquals(List.of(), multipart().parts(key, upload));
  }

  @Test
  void f24EveryPageOfTheListOfPartsIsRead() {
    // given
    String upload = multipart().create(key);
    IntStream.rangeClosed(1, MANY)
        .parallel()
        .forEach(number -> assertTrue(part(upload, number, bytes(number, number)).good()));

    // when
    List<StoredPart> parts = multipart().parts(key, upload);

    // then
    List<Long> sizes = parts.stream().map(StoredPart::size).sorted().toList();
    assertEquals(LongStream.rangeClosed(1, MANY).boxed().toList(), sizes);
    String first = raw().call("GET", key, "max-parts=1000&uploadId=" + upload).text();
    shows(
        Behaviour.PART_LISTS,
        first.contains("<IsTruncated>true</IsTruncated>") ? "pages" : "all at once");
    boolean told = parts.stream().allMatch(part -> part.crc32c().isPresent());
    shows(Behaviour.PART_CHECKSUMS, told ? "told" : "not told");
    multipart().abort(key, upload);
  }

  @Test
  void smallPartsCannotBeCompletedEverywhere() {
    String upload = uploadOf(List.of(bytes(1, 100), bytes(2, 100)));
    RawStore.Answer answer =
        raw()
            .call(
                "POST",
                key,
                "uploadId=" + upload,
                Map.of(),
                Completes.of(multipart().parts(key, upload)));
    shows(Behaviour.SMALL_PARTS, answer);
    assertEquals(answer.good(), objects().stat(key).isPresent());
  }

  /** The store copies the parts from one object where it can, which is quicker than sending. */
  @Test
  void f24ThousandAndOnePartsMakeOneObject() throws IOException {
    // given
    byte[] block = bytes(31, SMALLEST_PART);
    String other = freshKey();
    objects().put(other, block, "text/plain");
    String upload = multipart().create(key);
    IntStream.range(1, MORE_THAN_A_PAGE)
        .parallel()
        .forEach(
            number ->
                assertTrue(copied(other, upload, number) || part(upload, number, block).good()));
    assertTrue(part(upload, MORE_THAN_A_PAGE, bytes).good());

    // when
    multipart().complete(key, upload, sorted(multipart().parts(key, upload)));

    // then
    long size = (MORE_THAN_A_PAGE - 1L) * SMALLEST_PART + bytes.length;
    assertEquals(size, objects().stat(key).orElseThrow().size());
    assertArrayEquals(bytes, read(size - bytes.length));
    shows(Behaviour.MANY_PARTS, "200");
    objects().delete(key);
  }

  private boolean copied(String from, String upload, int number) {
    Map<String, String> source =
        Map.of("x-amz-copy-source", "/" + store.settings().bucket() + "/" + from);
    String query = "partNumber=" + number + "&uploadId=" + upload;
    return raw().call("PUT", key, query, source, new byte[0]).good();
  }

  private byte[] read(long offset) throws IOException {
    try (InputStream in = objects().open(key, offset, bytes.length)) {
      return in.readAllBytes();
    }
  }

  private static List<StoredPart> sorted(List<StoredPart> parts) {
    List<StoredPart> sorted = new ArrayList<>(parts);
    sorted.sort(Comparator.comparingInt(StoredPart::number));
    return sorted;
  }
}
