package org.fovea.conventions.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {

  private static final List<StoredPart> PARTS = List.of(new StoredPart(1, 5, "etag"));
  private static final String ERROR =
      "<Error><Code>InternalError</Code><Message>We failed.</Message></Error>";

  /** A store that has begun to answer can say only in the body that it failed. */
  @Test
  void errorInsideASuccessIsAnError() throws IOException {
    try (ScriptedStore store = new ScriptedStore(200, ERROR)) {
      Multipart multipart = ObjectStores.multipart(store.config());
      assertThrows(
          StoreUnavailableException.class, () -> multipart.complete("blobs/a", "upload", PARTS));
    }
  }

  /** A second completion could meet the first, which stores lose objects by. */
  @ParameterizedTest
  @ValueSource(ints = {500, 503, 404, 412})
  void failedCompletionIsNeverSentAgainByItself(int status) throws IOException {
    try (ScriptedStore store = new ScriptedStore(status, ERROR)) {
      Multipart multipart = ObjectStores.multipart(store.config());
      assertThrows(
          StoreUnavailableException.class, () -> multipart.complete("blobs/a", "upload", PARTS));
      assertEquals(List.of("POST /fovea/blobs/a?uploadId=upload"), store.requests());
    }
  }

  @Test
  void partsOfAnUploadTheStoreDoesNotKnowAreNotTakenForNone() throws IOException {
    try (ScriptedStore store = new ScriptedStore(404, "<Error><Code>NoSuchUpload</Code></Error>")) {
      Multipart multipart = ObjectStores.multipart(store.config());
      assertThrows(StoreUnavailableException.class, () -> multipart.parts("blobs/a", "upload"));
    }
  }

  @Test
  void abortOfAnUploadTheStoreDoesNotKnowIsDone() throws IOException {
    try (ScriptedStore store = new ScriptedStore(404, "<Error><Code>NoSuchUpload</Code></Error>")) {
      ObjectStores.multipart(store.config()).abort("blobs/a", "upload");
      assertEquals(1, store.requests().size());
    }
  }
}
