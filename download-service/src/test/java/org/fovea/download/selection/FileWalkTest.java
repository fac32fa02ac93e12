package org.fovea.download.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.SmallHeap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FileWalkTest {

  private static final int FILES = 200_000;

  @Inject Sql sql;

  private final UUID study = UUID.randomUUID();

  @AfterEach
  void forget() {
    sql.update("delete from file where study = ?", study);
  }

  @Test
  void f31ListOfManyFilesIsWalkedInAHeapThatCannotHoldThem() throws Exception {
    // Given
    sql.update(
        """
        insert into file
        select ?, 'plate/' || n || '.tif', -1, n, repeat('0', 64), '00000000', '00000000',
          'image/tiff', 'image', 'blobs/' || gen_random_uuid(), array['screenA']
        from generate_series(1, ?) n\
        """,
        study,
        FILES);

    // When
    String url = RealParts.settings().get("fovea.db.url");
    String said = SmallHeap.run("32m", ManyRows.class, url, study.toString(), "-1");

    // Then
    assertEquals(FILES + " files", said);
  }
}
