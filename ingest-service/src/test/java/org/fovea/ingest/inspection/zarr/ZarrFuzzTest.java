package org.fovea.ingest.inspection.zarr;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.fovea.ingest.inspection.Findings;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.bytes.MemoryFolder;

/** Whatever a metadata document says, the answer is a reason or an image. */
class ZarrFuzzTest {

  @Property(tries = 2000)
  void damagedArrayMetadataIsAnswered(
      @ForAll @IntRange(max = 250) int at, @ForAll @JsonPiece String piece) {
    check(ZarrFiles.IMAGE, damaged(ZarrFiles.ARRAY, at, piece));
  }

  @Property(tries = 2000)
  void damagedImageMetadataIsAnswered(
      @ForAll @IntRange(max = 700) int at, @ForAll @JsonPiece String piece) {
    check(damaged(ZarrFiles.IMAGE, at, piece), ZarrFiles.ARRAY);
  }

  @Retention(RetentionPolicy.RUNTIME)
  @StringLength(max = 6)
  @Chars({'[', ']', '{', '}', '"', ',', ':', '-', '.', '/'})
  @NumericChars
  @AlphaChars
  @interface JsonPiece {}

  private static String damaged(String document, int at, String piece) {
    int from = Math.min(at, document.length());
    int to = Math.min(document.length(), from + piece.length());
    return document.substring(0, from) + piece + document.substring(to);
  }

  private static void check(String image, String array) {
    MemoryFolder folder = new MemoryFolder();
    ZarrFiles.image(folder, "a.zarr/", image, array);
    Findings findings = new ZarrInspection(folder, "a.zarr/").group();
    for (InspectedFile file : findings.files()) {
      assertTrue(file.viewable() != file.fault().isPresent());
    }
  }
}
