package org.fovea.conventions.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {

  private static final List<StoredPart> PARTS = List.of(new StoredPart(1, 5, "etag"));
  private static final String ERROR =
      "<Error><Code>InternalError</Code><Message>We failed.</Message></Error>";

  /** A store that has begun to answer can say only in the body that it failed. */
  @Test
  void f14ErrorInsideASuccessIsAnError() throws IOException {
    try (ScriptedStore store = new ScriptedStore(200, ERROR)) {
      Multipart multipart = ObjectStores.multipart(store.config());
      assertThrows(
          StoreUnavailableException.class, () -> multipart.complete("blobs/a", "upload", PARTS));
    }
  }

  /** A second completion could meet the first, which stores lose objects by. */
  @ParameterizedTest
  @ValueSource(ints = {500, 503, 404, 412})
  void f14FailedCompletionIsNeverSentAgainByItself(int status) throws IOException {
    try (ScriptedStore store = new ScriptedStore(status, ERROR)) {
      Multipart multipart = ObjectStores.multipart(store.config());
      assertThrows(
          StoreUnavailableException.class, () -> multipart.complete("blobs/a", "upload", PARTS));
      assertEquals(List.of("POST /fovea/blobs/a?uploadId=upload"), store.requests());
    }
  }

  @Test
  void f14PartsOfAnUploadTheStoreDoesNotKnowAreNotTakenForNone() throws IOException {
    try (ScriptedStore store = new ScriptedStore(404, "<Error><Code>NoSuchUpload</Code></Error>")) {
      Multipart multipart = ObjectStores.multipart(store.config());
      assertThrows(StoreUnavailableException.class, () -> multipart.parts("blobs/a", "upload"));
    }
  }

  @Test
  void f24ListOfPartsIsReadToItsLastPage() throws IOException {
    try (ScriptedStore store = new ScriptedStore(200, page(1, 1_000), page(1_001, 1_490))) {
      List<StoredPart> parts = ObjectStores.multipart(store.config()).parts("blobs/a", "upload");
      assertEquals(
          IntStream.rangeClosed(1, 1_490).boxed().toList(),
          parts.stream().map(StoredPart::number).toList());
      assertEquals(2, store.requests().size());
      assertTrue(store.requests().get(1).contains("part-number-marker=1000"));
    }
  }

  private static String page(int first, int last) {
    String parts =
        IntStream.rangeClosed(first, last)
            .mapToObj(
                "<Part><PartNumber>%d</PartNumber><ETag>e</ETag><Size>5</Size></Part>"::formatted)
            .collect(Collectors.joining());
    return """
    <ListPartsResult><Bucket>fovea</Bucket><Key>blobs/a</Key><Initiator/><Owner/>
        <StorageClass>STANDARD</StorageClass>
    <IsTruncated>%s</IsTruncated><NextPartNumberMarker>%d</NextPartNumberMarker>%s</ListPartsResult>\
    """
        .formatted(last < 1_490, last, parts);
  }

  @Test
  void abortOfAnUploadTheStoreDoesNotKnowIsDone() throws IOException {
    try (ScriptedStore store = new ScriptedStore(404, "<Error><Code>NoSuchUpload</Code></Error>")) {
      ObjectStores.multipart(store.config()).abort("blobs/a", "upload");
      assertEquals(1, store.requests().size());
    }
  }
}
