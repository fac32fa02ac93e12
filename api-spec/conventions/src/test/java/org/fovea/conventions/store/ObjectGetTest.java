package org.fovea.conventions.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a store answers to a GET that is no success. */
class ObjectGetTest {

  private static final String KEY = "blobs/8c1b2a34-0000-4000-8000-000000000001";

  @Test
  void storeThatIsTooBusyIsAskedAgainAndThenUnavailable() throws IOException {
    try (ScriptedStore store = new ScriptedStore(503, "<Error><Code>SlowDown</Code></Error>")) {
      ObjectGet get = new ObjectGet(store.config());

      assertThrows(StoreUnavailableException.class, () -> get.whole(KEY));

      assertEquals(4, store.requests().size());
    }
  }

  @Test
  void missingBucketIsTheOperatorsFaultAndNoMissingObject() throws IOException {
    try (ScriptedStore store = new ScriptedStore(404, "<Error><Code>NoSuchBucket</Code></Error>")) {
      ObjectGet get = new ObjectGet(store.config());

      assertThrows(StoreUnavailableException.class, () -> get.whole(KEY));

      assertEquals(1, store.requests().size());
    }
  }

  @Test
  void refusedSignatureIsNoMissingObject() throws IOException {
    try (ScriptedStore store = new ScriptedStore(403, "<Error><Code>AccessDenied</Code></Error>")) {
      ObjectGet get = new ObjectGet(store.config());

      assertThrows(StoreUnavailableException.class, () -> get.whole(KEY));
    }
  }

  @Test
  void keyThatWouldBeWrittenInAnotherWayIsRefused() throws IOException {
    try (ScriptedStore store = new ScriptedStore(200, "x")) {
      ObjectGet get = new ObjectGet(store.config());

      assertThrows(IllegalArgumentException.class, () -> get.whole("blobs/a b"));
    }
  }
}
