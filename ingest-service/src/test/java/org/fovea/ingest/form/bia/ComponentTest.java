package org.fovea.ingest.form.bia;

import static org.fovea.ingest.form.bia.Submission.annotation;
import static org.fovea.ingest.form.bia.Submission.codes;
import static org.fovea.ingest.form.bia.Submission.component;
import static org.fovea.ingest.form.bia.Submission.dataset;
import static org.fovea.ingest.form.bia.Submission.found;
import static org.fovea.ingest.form.bia.Submission.study;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fovea.contract.content.Association;
import org.fovea.contract.content.Section;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.validation.Finding;
import org.junit.jupiter.api.Test;

/** Components, what they are associated with, and the sections that are kept in place. */
class ComponentTest {

  private static final String BARE =
      "Study Component|c1\nName|Images\nDescription|x\nFile List|l.tsv\n";

  private static Submission listed(String... blocks) {
    return study(blocks).document("l.tsv", "Files\na.tif\n").image("a.tif");
  }

  private static FormReading associated(String... lines) {
    return listed(BARE, "Associations||c1\n" + String.join("\n", lines) + "\n").read();
  }

  @Test
  void aStudyWithoutFaultHasNoFindings() {
    FormReading reading = listed(component("c1", "Images", "l.tsv")).read();
    assertEquals(List.of(), codes(reading));
    assertEquals("Images", dataset(reading, "c1").name());
    assertEquals("component", dataset(reading, "c1").kind());
  }

  @Test
  void aTitleThatNothingHasIsAnErrorWithWhatWasMeant() {
    FormReading reading =
        associated("Biosample|Cell", "Specimen|Fixed", "Image acquisition|Light sheet");
    Finding finding = found(reading, "association-unknown").get(0);
    assertEquals("Did you mean “Cells”?", finding.mend());
    assertEquals("Cell", finding.value());
    assertEquals("Biosample", finding.column());
    assertEquals(1, codes(reading).size());
  }

  @Test
  void caseAndBlanksOfATitleDoNotMatter() {
    FormReading reading =
        associated("Biosample|CELLS ", "Specimen|fixed", "Image Acquisition|Light  sheet");
    assertEquals(
        List.of("association-spelling", "association-spelling", "association-spelling"),
        codes(reading));
    assertEquals(
        List.of(new Association("CELLS ", "fixed", "Light  sheet", null, null)),
        dataset(reading, "c1").associations());
  }

  @Test
  void aTitleThatTwoSectionsHaveIsAnError() {
    FormReading reading =
        listed(
                "Biosample|b2\nTitle|cells\nOrganism|x\nBiological entity|y\n",
                component("c1", "n", "l.tsv"))
            .read();
    assertEquals(List.of("association-ambiguous"), codes(reading));
  }

  @Test
  void aPartNamedTwiceMakesTwoTuples() {
    FormReading reading =
        listed(
                "Biosample|b2\nTitle|Others\nOrganism|x\nBiological entity|y\n",
                BARE,
                "Associations||c1\n"
                    + "Biosample|Cells\n"
                    + "Biosample|Others\n"
                    + "Specimen|Fixed\n"
                    + "Image acquisition|Light sheet\n")
            .read();
    assertEquals(
        List.of(
            new Association("Cells", "Fixed", "Light sheet", null, null),
            new Association("Others", "Fixed", "Light sheet", null, null)),
        dataset(reading, "c1").associations());
  }

  @Test
  void anAssociationThatLacksAPartIsWarnedAbout() {
    assertEquals(
        List.of("association-incomplete"), codes(associated("Biosample|Cells", "Specimen|Fixed")));
  }

  @Test
  void aComponentWithoutAssociationsIsWarnedAbout() {
    assertEquals(List.of("associations-missing"), codes(listed(BARE).read()));
  }

  @Test
  void twoComponentsOfOneAccessionAreAnError() {
    FormReading reading =
        listed(component("c1", "A", "l.tsv"), component("c1", "B", "l.tsv")).read();
    assertTrue(codes(reading).contains("study-component-repeated"));
    assertEquals(1, reading.datasets().size());
  }

  @Test
  void aComponentWithoutAccessionIsCalledByItsName() {
    FormReading reading =
        listed("Study Component\nName|Light/sheet\nDescription|x\nFile List|l.tsv\n").read();
    assertEquals("Light-sheet", reading.datasets().get(0).path());
  }

  @Test
  void anAnnotationWithFilesIsADatasetAndOneWithoutIsASection() {
    FormReading reading =
        listed(
                component("c1", "Images", "l.tsv"),
                annotation("a1", "counts", "l.tsv"),
                "Annotations|a2\nTitle|Labels\n")
            .read();
    assertEquals(
        "Section type=Annotations",
        dataset(reading, "a1").attributes().get(0).key()
            + "="
            + dataset(reading, "a1").attributes().get(0).value());
    assertEquals(
        List.of("Biosample", "Specimen", "Image acquisition", "Annotations"),
        reading.study().sections().stream().map(Section::type).toList());
  }

  @Test
  void sectionsThatNobodyKnowsAreKeptInPlace() {
    FormReading reading =
        listed(
                "Weather|w1\nSky|blue\n[Unit]|nm\n",
                "Cloud||w1\nForm\n",
                component("c1", "n", "l.tsv"),
                "Extra||c1\nA|b\n")
            .read();
    Section weather = reading.study().sections().get(3);
    assertEquals("nm", weather.attributes().get(0).valueQualifiers().get(0).value());
    assertEquals("Form", weather.sections().get(0).attributes().get(0).key());
    assertEquals("Extra", dataset(reading, "c1").sections().get(0).type());
  }

  @Test
  void aSubmissionWithoutComponentIsWarnedAbout() {
    assertEquals(List.of("study-component-missing"), codes(study().read()));
  }
}
