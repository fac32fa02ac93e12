package org.fovea.ingest.form.fovea;

import static org.fovea.ingest.form.fovea.NativeStudy.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.validation.Finding;
import org.junit.jupiter.api.Test;

class FaultTest {

  @Test
  void aSmallStudyHasNoFault() {
    FormReading reading = with("").read();

    assertEquals(List.of(), reading.report().findings());
    assertEquals("Cells that branch", reading.study().title());
    assertEquals("fovea", reading.study().type());
    assertEquals("screenA", reading.datasets().get(0).path());
  }

  @Test
  void everyFaultIsToldAtItsPointer() {
    List<String> faults =
        with("""
        "relase": {}, "release": {"rule": "dat", "date": "2026-02-30"}, "wells": [
         {"dataset": "screenA", "plate": "P1", "name": "A0"},
         {"dataset": "screenA", "plate": "P2", "name": "A1", "imaged": "yes"},
         {"dataset": "screenA", "plate": "P2", "name": "A1"}]
        """)
            .faults();

    assertEquals(
        List.of(
            "native-value-wrong /release/rule",
            "native-value-wrong /release/date",
            "native-value-wrong /wells/0/name",
            "native-member-unknown /relase",
            "native-reference-unknown /wells/2/plate",
            "native-type-wrong /wells/1/imaged"),
        faults);
  }

  @Test
  void whatMayHaveBeenMeantIsSaid() {
    FormReading reading = with("\"relase\": {\"rule\": \"onAcceptance\"}").read();

    assertEquals("Did you mean “release”?", reading.report().findings().get(0).mend());
  }

  @Test
  void aMissingMemberIsNamed() {
    FormReading reading = NativeStudy.of("{\"format\": \"fovea/1\", \"study\": {}}").read();

    assertEquals("title", reading.report().findings().get(0).column());
    assertEquals("Untitled study", reading.study().title());
  }

  @Test
  void aReleaseOnADateNamesTheDay() {
    FormReading reading = with("\"release\": {\"rule\": \"date\"}").read();

    assertEquals("date", reading.report().findings().get(0).column());
    assertEquals("/release", reading.report().findings().get(0).pointer());
    assertTrue(reading.release().isEmpty());
  }

  @Test
  void aDayOfAnotherRuleIsToldAtTheDay() {
    assertEquals(
        List.of("native-member-unfit /release/date"),
        with("\"release\": {\"rule\": \"publication\", \"date\": \"2027-01-01\"}").faults());
    assertEquals(
        List.of("native-member-unfit /release/notAfter"),
        with("\"release\": {\"rule\": \"oneYear\", \"notAfter\": \"2027-01-01\"}").faults());
  }

  @Test
  void anObjectInPlaceOfAListIsToldAndHoldsNothing() {
    FormReading reading =
        with("\"wells\": {\"name\": \"A1\"}, \"parts\": {\"holds\": \"wells\"}").read();

    assertEquals(
        List.of("/wells", "/parts"),
        reading.report().findings().stream().map(Finding::pointer).toList());
    assertEquals(0, reading.wells().size());
  }

  @Test
  void anImageOnAPlateLiesInAWell() {
    FormReading reading =
        with("\"images\": [{\"dataset\": \"screenA\", \"name\": \"i\", \"plate\": \"P1\"}]").read();

    assertEquals("native-member-missing", reading.report().findings().get(0).code());
    assertEquals("/images/0", reading.report().findings().get(0).pointer());
    assertEquals("well", reading.report().findings().get(0).column());
    assertEquals(List.of(), reading.images());
  }

  @Test
  void namesAreNotGivenTwice() {
    assertEquals(
        List.of("native-name-repeated /wells/1/name", "native-well-outside /wells/2/name"),
        with("""
        "wells": [{"dataset": "screenA", "plate": "P1", "name": "A1"},
                  {"dataset": "screenA", "plate": "P1", "name": "A1"},
                  {"dataset": "screenA", "plate": "P1", "name": "I1"}]
        """)
            .faults());
  }

  @Test
  void linesOfACompanionAreCheckedEachAtItsPlace() {
    NativeStudy study =
        with("\"parts\": [{\"holds\": \"wells\", \"path\": \"w.ndjson\"}]")
            .document(
                "w.ndjson",
                """
                {"dataset": "screenA", "plate": "P1", "name": "A1", "imaged": true}

                {"dataset": "screenA", "plate": "P1", "nam": "A2"}
                {"dataset":
                """);

    assertEquals(
        List.of(
            "native-member-missing line 3 ",
            "native-member-unknown line 3 /nam",
            "native-unreadable line 4 null"),
        study.faults());
    assertEquals(1, study.read().wells().size());
    assertEquals(1, study.read().plates().get(0).imagedWells());
  }

  @Test
  void aMissingCompanionIsAnError() {
    assertEquals(
        List.of("native-companion-missing /parts/0/path"),
        with("\"parts\": [{\"holds\": \"wells\", \"path\": \"w.ndjson\"}]").faults());
  }

  @Test
  void aTableOfFilesIsACompanionToo() {
    NativeStudy study =
        with("\"parts\": [{\"holds\": \"files\", \"path\": \"files.tsv\"}]")
            .document("files.tsv", "path\tsize\tdataset\tstain\na.tif\t10\tscreenA\tDAPI\n")
            .file("a.tif", 10);

    FormReading reading = study.read();

    assertEquals(List.of(), reading.report().findings());
    assertEquals(List.of("screenA"), reading.files().get(0).datasets());
    assertEquals("DAPI", reading.files().get(0).attributes().get(0).value());
  }

  @Test
  void filesAreComparedWithWhatIsDeclared() {
    NativeStudy study =
        with("\"files\": [{\"path\": \"a.tif\", \"size\": 11}, {\"path\": \"b.tif\"}]")
            .file("a.tif", 10)
            .file("c.tif", 10);

    assertEquals(
        List.of(
            "native-file-differs /files/0/size",
            "native-file-missing /files/1/path",
            "native-file-unlisted null"),
        study.faults());
  }

  @Test
  void whatNobodyCanStoreIsToldAsWhatCanBeStored() {
    NativeStudy study =
        with("\"files\": [{\"path\": \"a\\u0000\"}, {\"path\": \"b\\ud800\"}, {\"c\\u0000\": 1}]");

    assertEquals(
        List.of(
            "text-not-storable /files/0/path",
            "text-not-storable /files/1/path",
            "text-not-storable /files/2/c\\u0000",
            "native-member-missing /files/2",
            "native-member-unknown /files/2/c\ufffd"),
        study.faults());
    assertEquals("a\\u0000", study.read().report().findings().get(0).value());
  }

  @Test
  void faultsAreCountedHoweverManyThereAre() {
    String unknown =
        "{\"dataset\": \"screenA\", \"plate\": \"P2\", \"name\": \"A1\"}\n".repeat(1500);
    NativeStudy study =
        with("\"parts\": [{\"holds\": \"wells\", \"path\": \"w.ndjson\"}], \"files\": [{\"path\":"
                + " \"a\"}]")
            .document("w.ndjson", unknown + "{\"imaged\": 1}\n".repeat(1200));
    IntStream.range(0, 1100).forEach(n -> study.file("f" + n, 1));

    assertEquals(
        List.of(
            "native-member-missing 3600 of which 100",
            "native-reference-unknown 1500 of which 100",
            "native-type-wrong 1200 of which 100",
            "native-file-missing 1 of which 1",
            "native-file-unlisted 1100 of which 100"),
        study.read().report().causes().stream()
            .map(c -> c.code() + " " + c.total() + " of which " + c.shown().size())
            .toList());
  }

  @Test
  void damagedJsonIsToldAtItsLine() {
    NativeStudy study = NativeStudy.of("{\"format\": \"fovea/1\",\n \"study\": {]}");

    assertEquals(List.of("native-unreadable line 2 null"), study.faults());
  }

  @Test
  void whatSaysNoFormatIsNotOfThisForm() {
    assertFalse(new FoveaForm().recognises(NativeStudy.of("{\"study\": {}}").input()));
    assertFalse(new FoveaForm().recognises(NativeStudy.of("[1]").input()));
    assertTrue(
        new FoveaForm()
            .recognises(NativeStudy.of("{\"study\": {}, \"format\": \"fovea/1\"").input()));
  }
}
