package org.fovea.ingest.form.bia;

import static org.fovea.ingest.form.bia.Submission.annotation;
import static org.fovea.ingest.form.bia.Submission.codes;
import static org.fovea.ingest.form.bia.Submission.component;
import static org.fovea.ingest.form.bia.Submission.dataset;
import static org.fovea.ingest.form.bia.Submission.file;
import static org.fovea.ingest.form.bia.Submission.found;
import static org.fovea.ingest.form.bia.Submission.image;
import static org.fovea.ingest.form.bia.Submission.study;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.ImageLine;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.validation.Finding;
import org.fovea.ingest.validation.Findings;
import org.fovea.ingest.validation.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What file lists say of files, and of the images made from them. */
class ListedFilesTest {

  private static Submission listed(String... rows) {
    return study(component("c1", "Images", "l.tsv"))
        .document("l.tsv", String.join("\n", rows) + "\n");
  }

  private static List<String> texts(List<Attribute> attributes) {
    return attributes.stream().map(a -> a.key() + "=" + a.value()).toList();
  }

  @Test
  void theAttributesOfAnEntryReachTheImage() {
    FormReading reading = listed("Files|SNR", "a.tif|low").image("a.tif").read();
    assertEquals(List.of("SNR=low"), texts(image(reading, "c1/a.tif").attributes()));
    assertEquals(List.of("c1"), file(reading, "a.tif").datasets());
    assertEquals("image", file(reading, "a.tif").role());
    assertEquals(List.of(), codes(reading));
  }

  @ParameterizedTest
  @CsvSource({
    "cells/a1.tif, cells/A1.TIF",
    "other/b2.tif, cells/b2.tif",
    "cells/cel_3.tif, cells/cell_3.tif",
    "cells/cell_4.tif,",
    "Y/Twice.tif, y/twice.tif",
    "x/twice.tif,"
  })
  void aListedFileThatIsMissingIsLookedForNearby(String listed, String meant) {
    // given
    Submission sent =
        listed("Files", listed)
            .image("cells/A1.TIF")
            .image("cells/b2.tif")
            .image("cells/cell_3.tif")
            .image("y/twice.tif")
            .image("z/twice.tif");

    // then
    Finding finding =
        sent.read().report().findings().stream()
            .filter(each -> each.code().equals("listed-file-missing"))
            .findFirst()
            .orElseThrow();
    assertEquals(meant, finding.suggestion());
  }

  @Test
  void columnsOfAListAssembleImages() {
    // given
    Submission sent =
        listed(
                "Files|Image|z|Channel|SNR",
                "a0.tif|cell a|0|DAPI|low",
                "a1.tif|cell a|1|DAPI|low",
                "b.tif||||high")
            .image("a0.tif")
            .image("a1.tif")
            .image("b.tif");

    // when
    FormReading reading = sent.read();

    // then
    ImageLine cell = image(reading, "c1/cell a");
    assertEquals(
        List.of("a0.tif 0", "a1.tif 1"),
        cell.parts().stream().map(part -> part.path() + " " + part.z()).toList());
    assertEquals(List.of("SNR=low"), texts(cell.attributes()));
    assertEquals("c1", cell.dataset());
    assertEquals(2, reading.images().size());
    assertEquals(List.of(), codes(reading));
  }

  @Test
  void aColumnOfAListThatNumbersNothingIsNamedAtItsCell() {
    // when
    FormReading reading = listed("Files|Image|z", "a0.tif|cell a|first").image("a0.tif").read();

    // then
    Finding found = found(reading, "images-number-malformed").get(0);
    assertEquals("l.tsv", found.file());
    assertEquals(2, found.row());
    assertEquals("z", found.column());
    assertEquals("first", found.value());
  }

  @Test
  void aPartThatIsGivenTwiceIsNamedAtItsRow() {
    // when
    FormReading reading =
        listed("Files|Image|z", "a0.tif|cell a|0", "a0.tif|cell a|0").image("a0.tif").read();

    // then
    assertEquals(List.of("image-part-repeated"), codes(reading));
    assertEquals(3, found(reading, "image-part-repeated").get(0).row());
  }

  @Test
  void aFileMayHoldSeveralImages() {
    // when
    FormReading reading =
        listed("Files|Image|c", "a0.tif|cell a|0", "a0.tif|cell b|1").image("a0.tif").read();

    // then
    assertEquals(
        List.of("c1/cell a", "c1/cell b"), reading.images().stream().map(ImageLine::key).toList());
    assertEquals(List.of(), codes(reading));
  }

  @Test
  void aChannelWithoutAnImageIsAnAttributeLikeAnyOther() {
    // when
    FormReading reading = listed("Files|Channel|Well", "a.tif|DAPI|B7").image("a.tif").read();

    // then
    assertEquals(
        List.of("Channel=DAPI", "Well=B7"), texts(image(reading, "c1/a.tif").attributes()));
    assertEquals(List.of(), codes(reading));
  }

  @Test
  void theDeepestDirectoryWinsAndAFileOfItsOwnMore() {
    FormReading reading =
        listed("Files|K", "d/|1", "d/e/|2", "d/e/x.tif|3")
            .image("d/a.tif")
            .image("d/e/b.tif")
            .image("d/e/x.tif")
            .read();
    assertEquals(List.of("K=1"), texts(file(reading, "d/a.tif").attributes()));
    assertEquals(List.of("K=2"), texts(file(reading, "d/e/b.tif").attributes()));
    assertEquals(List.of("K=3"), texts(image(reading, "c1/d/e/x.tif").attributes()));
    assertEquals(List.of(), codes(reading));
  }

  @Test
  void aDirectoryIsNotTheOneWhoseNameBeginsAlike() {
    FormReading reading = listed("Files", "d").file("d/a.txt").file("d-2/b.txt").read();
    assertEquals(List.of("file-unlisted"), codes(reading));
    assertEquals(List.of(), file(reading, "d-2/b.txt").datasets());
  }

  @Test
  void aZarrGroupHasTheAttributesOfItsDirectory() {
    FormReading reading =
        listed("Files|K", "a.zarr|1")
            .file("a.zarr/.zattrs")
            .file("a.zarr/0/0")
            .inspected("a.zarr/")
            .read();
    assertEquals(List.of("K=1"), texts(image(reading, "c1/a.zarr").attributes()));
    assertEquals("image", file(reading, "a.zarr/0/0").role());
  }

  @Test
  void anEntryWhoseFileWasNotSentIsAnErrorAtItsRow() {
    FormReading reading = listed("Files|K", "a.tif|1", "b.tif|2").file("a.tif").read();
    Finding found = found(reading, "listed-file-missing").get(0);
    assertEquals(3, found.row());
    assertEquals("l.tsv", found.file());
    assertEquals("b.tif", found.value());
  }

  @Test
  void nothingIsMissedBeforeFilesAreSent() {
    FormReading reading = listed("Files", "a.tif", "b.tif").read();
    assertEquals(List.of("listed-files-not-sent"), codes(reading));
    assertEquals("2", found(reading, "listed-files-not-sent").get(0).value());
  }

  @Test
  void aFileInNoListIsNotedAndBelongsToNoDataset() {
    FormReading reading = listed("Files", "a.tif").image("a.tif").image("b.tif").read();
    assertEquals("b.tif", found(reading, "file-unlisted").get(0).file());
    assertNull(image(reading, "b.tif").dataset());
  }

  @Test
  void aSlashAtTheStartIsDroppedWithANote() {
    FormReading reading = listed("Files", "/a.tif").file("a.tif").read();
    assertEquals(List.of("listed-path-mended"), codes(reading));
    assertEquals(List.of("c1"), file(reading, "a.tif").datasets());
  }

  @Test
  void aPathOutOfTheSubmissionIsRefused() {
    FormReading reading = listed("Files", "../a.tif", "a.tif").file("a.tif").read();
    assertEquals(List.of("listed-path-refused"), codes(reading));
  }

  @Test
  void aFileListedTwiceIsAWarningAndAnErrorWhenTheEntriesDiffer() {
    FormReading reading = listed("Files|K", "a|1", "a|1", "b|1", "b|2").file("a").file("b").read();
    assertEquals(List.of("listed-file-contradicted", "listed-file-repeated"), codes(reading));
  }

  @Test
  void anotherSizeIsWarnedAbout() {
    FormReading reading =
        study(component("c1", "Images", "l.json"))
            .document("l.json", "[{\"path\":\"a\",\"size\":11,\"type\":\"file\"}]")
            .file("a")
            .read();
    assertEquals("/0/path", found(reading, "listed-file-size").get(0).pointer());
  }

  @ParameterizedTest
  @CsvSource({"l.tsv", "l.tsv.gz", "l.json", "lists/l.tsv"})
  void aListIsFoundPackedOrInTheOtherNotation(String document) {
    String text = document.endsWith(".json") ? "[{\"path\":\"a\"}]" : "Files\na\n";
    FormReading reading =
        study(component("c1", "Images", "l.tsv")).document(document, text).file("a").read();
    assertEquals(List.of(), codes(reading));
    assertEquals("manifest", reading.documents().get(1).role());
    assertEquals("public", reading.documents().get(1).visibility());
  }

  @Test
  void aMissingListIsAnErrorAtItsAttributeWithWhatWasMeant() {
    FormReading reading =
        study(component("c1", "Images", "list.tsv"))
            .document("lists.tsv", "Files\na\n")
            .file("a")
            .read();
    Finding found = found(reading, "file-list-missing").get(0);
    assertEquals("File List", found.column());
    assertEquals("Did you mean “lists.tsv”?", found.mend());
    assertEquals(1, codes(reading).size());
  }

  @ParameterizedTest
  @CsvSource({
    "segmentation_mask, segmentation",
    "'class_labels, segmentation_mask', annotation",
    "counts, annotation"
  })
  void theFilesOfAnAnnotationHaveItsRole(String type, String role) {
    FormReading reading =
        study(component("c1", "Images", "i.tsv"), annotation("a1", type, "m.tsv"))
            .document("i.tsv", "Files\na.tif\n")
            .document("m.tsv", "Files|Source image\nm.tif|a.tif\na.tif|/a.tif\n")
            .image("a.tif")
            .image("m.tif")
            .read();
    assertEquals(role, file(reading, "m.tif").role());
    assertEquals("image", file(reading, "a.tif").role());
    assertEquals(List.of("c1", "a1"), file(reading, "a.tif").datasets());
    assertEquals("c1", image(reading, "c1/a.tif").dataset());
    assertEquals(List.of(), codes(reading));
  }

  @Test
  void aSourceImageThatIsNoFileIsWarnedAbout() {
    FormReading reading =
        study(component("c1", "Images", "i.tsv"), annotation("a1", "counts", "m.tsv"))
            .document("i.tsv", "Files\na.tif\n")
            .document("m.tsv", "Files|source_image\nm.csv|b.tif\n")
            .file("a.tif")
            .file("m.csv")
            .read();
    Finding found = found(reading, "source-image-missing").get(0);
    assertEquals("b.tif", found.value());
    assertEquals(2, found.row());
  }

  @Test
  void filesThatStandInAComponentBelongToIt() {
    FormReading reading =
        study("Study Component|c1\nName|n\nDescription|d\n", "Files|Kind\na.tif|raw\n")
            .file("a.tif")
            .read();
    assertEquals(List.of("c1"), file(reading, "a.tif").datasets());
    assertEquals(List.of("associations-missing"), codes(reading));
  }

  @Test
  void theManifestMayNameAComponentByItsTitle() {
    FormReading reading =
        listed("Files", "a.tif").file("a.tif", 10, List.of("images", "nowhere")).read();
    assertEquals(List.of("c1"), file(reading, "a.tif").datasets());
    assertEquals("nowhere", found(reading, "file-dataset-unknown").get(0).value());
  }

  @Test
  void faultsOfOneKindAreAllCounted() {
    StringBuilder rows = new StringBuilder("Files");
    for (int n = 0; n < 10_005; n++) {
      rows.append("\nx").append(n);
    }
    FormReading reading = listed(rows.toString()).file("a").read();
    assertEquals(10_005, reading.report().count(Severity.ERROR));
    assertEquals(Findings.SHOWN, found(reading, "listed-file-missing").size());
    assertEquals("c1", dataset(reading, "c1").path());
  }
}
