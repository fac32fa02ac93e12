package org.fovea.search.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.fovea.search.index.SearchIndex;
import org.fovea.search.index.SearchIndexContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest extends SearchIndexContract {

  @TempDir Path folder;

  @Override
  protected SearchIndex open() {
    return LuceneIndex.open(folder.resolve("index"));
  }

  @Override
  protected SearchIndex reopen(SearchIndex opened) {
    opened.close();
    return open();
  }

  @Test
  void aSecondReplicaIsRefusedWithOneSentence() {
    IllegalStateException refused = assertThrows(IllegalStateException.class, this::open);
    assertTrue(refused.getMessage().contains("exactly one search replica"), refused.getMessage());
  }

  @Test
  void f37IndexThatCannotBeReadIsMadeAnew() throws IOException {
    // given
    Path damaged = folder.resolve("damaged");
    LuceneIndex.open(damaged).close();
    try (Stream<Path> files = Files.list(damaged)) {
      Path commit =
          files
              .filter(file -> file.getFileName().toString().startsWith("segments_"))
              .findFirst()
              .orElseThrow();
      Files.writeString(commit, "not a commit");
    }
    // when
    try (LuceneIndex index = LuceneIndex.open(damaged)) {
      // then
      assertEquals(Set.of(), index.held());
    }
  }
}
