package org.fovea.ingest.blob;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.store.Multipart;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.conventions.store.OpenMultiparts;
import org.fovea.conventions.testing.RealParts;
import org.fovea.ingest.testing.Drafts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MultipartReaperTest {

  private final UUID submission = UUID.randomUUID();
  private final String key = "blobs/" + UUID.randomUUID();

  @Inject MultipartReaper reaper;
  @Inject MultipartRepository journal;
  @Inject OpenMultiparts open;
  @Inject Multipart multipart;
  @Inject ObjectStore store;
  @Inject Sql sql;

  @BeforeEach
  void openDraft() {
    Drafts.open(sql, submission);
  }

  @Test
  void f2UploadWhoseRowWasNeverCommittedIsAborted() {
    journal.begin(key);
    multipart.create(key);
    multipart.create(key);
    grownOld();

    reaper.tick();
    assertEquals(List.of(), open.of(key));
    assertEquals(1, noted());

    reaper.tick();
    assertEquals(0, noted());
  }

  @Test
  void f2UploadThatItsSessionKnowsIsLeftAlone() {
    journal.begin(key);
    String known = multipart.create(key);
    multipart.create(key);
    session(known);
    grownOld();

    reaper.tick();

    assertEquals(List.of(known), open.of(key));
  }

  @Test
  void youngUploadIsLeftAlone() {
    journal.begin(key);
    String young = multipart.create(key);

    reaper.tick();

    assertEquals(List.of(young), open.of(key));
    assertEquals(1, noted());
  }

  @Test
  void f27AbandonedUploadIsAbortedUnlessAnObjectCameOfIt() {
    String complete = "blobs/" + UUID.randomUUID();
    String kept = multipart.create(complete);
    store.put(complete, new byte[1], "application/octet-stream");
    abandon(complete, kept);
    abandon(key, multipart.create(key));

    reaper.tick();

    assertEquals(List.of(), open.of(key));
    assertEquals(List.of(kept), open.of(complete));
    assertTrue(store.stat(complete).isPresent());
  }

  private void abandon(String of, String id) {
    sql.update("insert into abandoned_multipart (object_key, multipart_id) values (?, ?)", of, id);
  }

  private void session(String multipartId) {
    sql.update(
        """
        insert into upload (id, submission, path, size, object_key, multipart_id, part_size, part_count, state,
          created_at, expires_at)
        values (gen_random_uuid(), ?, 'a.bin', 9, ?, ?, 5, 2, 'RECEIVING', now(), now() + interval '1 day')\
        """,
        submission,
        key,
        multipartId);
  }

  private void grownOld() {
    sql.update(
        "update multipart_intent set since = now() - interval '25 hours' where object_key = ?",
        key);
  }

  private long noted() {
    return sql.first(
            "select count(*) from multipart_intent where object_key = ?",
            row -> row.getLong(1),
            key)
        .orElseThrow();
  }
}
