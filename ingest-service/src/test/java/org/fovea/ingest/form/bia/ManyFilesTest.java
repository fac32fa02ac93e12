package org.fovea.ingest.form.bia;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fovea.conventions.testing.SmallHeap;
import org.junit.jupiter.api.Test;

/** Whoever holds the rows of a submission again needs more heap than this gives. */
class ManyFilesTest {

  @Test
  void f31FiftyThousandImagesAreReadInAHeapThatCannotHoldTheirRows() throws Exception {
    // when
    String read = SmallHeap.run("64m", ManyFiles.class, "50000");

    // then
    assertEquals("50000 files, 50000 images, 50000 facts, 50000 described, errors false", read);
  }
}
