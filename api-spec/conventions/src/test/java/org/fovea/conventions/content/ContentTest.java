package org.fovea.conventions.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.ChunkKind;
import org.fovea.contract.content.ChunkRef;
import org.fovea.contract.content.ContentRoot;
import org.fovea.contract.content.FileLine;
import org.fovea.contract.content.WellLine;
import org.fovea.conventions.store.ObjectMissingException;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.conventions.testing.TestStores;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ContentTest {

  private static ObjectStore store;

  private final String study = UUID.randomUUID().toString();

  @BeforeAll
  static void connect() {
    store = TestStores.real();
  }

  @Test
  void linesAreReadAsTheyWereWritten() {
    // Given
    List<FileLine> written = files(3);

    // When
    List<ChunkRef> chunks = writer().write(ChunkKind.FILES, written);

    // Then
    assertEquals(written, read(chunks));
    assertEquals(
        "content/" + study + "/" + chunks.get(0).digest() + ".ndjson.zst", chunks.get(0).key());
  }

  @Test
  void chunkHoldsNoMoreThanItMay() {
    // When
    List<ChunkRef> chunks = writer().write(ChunkKind.FILES, files(ChunkKind.MAX_ROWS + 1).stream());

    // Then
    assertEquals(List.of(ChunkKind.MAX_ROWS, 1), chunks.stream().map(ChunkRef::rows).toList());
  }

  @Test
  void noLinesMakeNoChunk() {
    assertEquals(List.of(), writer().write(ChunkKind.WELLS, List.<WellLine>of()));
  }

  @Test
  void equalContentIsTheSameChunk() {
    assertEquals(
        writer().write(ChunkKind.FILES, files(3)), writer().write(ChunkKind.FILES, files(3)));
  }

  @Test
  void rootIsReadByItsDigest() {
    // Given
    ContentRoot root =
        new ContentRoot(
            ContentRoot.FORMAT, study, "FVA-1", 1, writer().write(ChunkKind.FILES, files(2)));

    // When
    StoredRoot stored = writer().writeRoot(root);

    // Then
    assertEquals(root, reader().root(stored.key(), stored.digest()));
    assertThrows(ContentDamagedException.class, () -> reader().root(stored.key(), "0".repeat(64)));
  }

  @Test
  void factsLieApart() {
    // Given
    ContentRoot root = new ContentRoot(ContentRoot.FORMAT, study, "FVA-1", 1, List.of());

    // Then
    assertTrue(writer().writeFactsRoot(root).key().startsWith("facts/" + study));
  }

  @Test
  void otherDigestCountOrLengthIsDamage() {
    // Given
    ChunkRef chunk = writer().write(ChunkKind.FILES, files(2)).get(0);

    // Then
    damaged(new ChunkRef(chunk.kind(), chunk.key(), "0".repeat(64), chunk.rows(), chunk.bytes()));
    damaged(new ChunkRef(chunk.kind(), chunk.key(), chunk.digest(), 3, chunk.bytes()));
    damaged(
        new ChunkRef(chunk.kind(), chunk.key(), chunk.digest(), chunk.rows(), chunk.bytes() - 1));
    damaged(
        new ChunkRef(chunk.kind(), chunk.key(), chunk.digest(), chunk.rows(), chunk.bytes() + 1));
  }

  @Test
  void bytesThatAreNoChunkAreDamage() {
    // Given
    String key = "content/" + study + "/junk.ndjson.zst";
    store.put(key, new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, "application/zstd");

    // Then
    damaged(new ChunkRef(ChunkKind.FILES, key, "0".repeat(64), 1, 100));
  }

  @Test
  void missingChunkIsSaidToBeMissing() {
    ChunkRef chunk =
        new ChunkRef(ChunkKind.FILES, "content/" + study + "/none", "0".repeat(64), 1, 100);
    assertThrows(ObjectMissingException.class, () -> read(List.of(chunk)));
  }

  private void damaged(ChunkRef chunk) {
    assertThrows(ContentDamagedException.class, () -> read(List.of(chunk)));
  }

  private StudyContentWriter writer() {
    return new ContentWriter(store).forStudy(study);
  }

  private static ContentReader reader() {
    return new ContentReader(store);
  }

  private static List<FileLine> read(List<ChunkRef> chunks) {
    List<FileLine> lines = new ArrayList<>();
    chunks.forEach(chunk -> reader().read(chunk, FileLine.class, lines::add));
    assertFalse(lines.isEmpty());
    return lines;
  }

  private static List<FileLine> files(int count) {
    return IntStream.range(0, count).mapToObj(ContentTest::file).toList();
  }

  private static FileLine file(int i) {
    Attribute attribute =
        new Attribute("size µm", "1.5", null, null, null, new BigDecimal("1.5"), "µm", null);
    return new FileLine(
        "a/" + i + "\u2028.tif",
        i,
        "00",
        "01",
        "02",
        "image/tiff",
        "image",
        "blobs/x",
        List.of("screenA"),
        List.of(attribute));
  }
}
