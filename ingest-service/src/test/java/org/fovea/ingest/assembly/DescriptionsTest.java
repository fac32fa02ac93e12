package org.fovea.ingest.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.ImageLine;
import org.fovea.ingest.inspection.ImageDescription;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.Remark;
import org.fovea.ingest.validation.Findings;
import org.junit.jupiter.api.Test;

/** What files say about images, put on them. */
class DescriptionsTest {

  private static final Attribute ANGLE = Attribute.of("Tilt angle", "-3");

  private final Findings findings = new Findings();
  private final List<InspectedFile> inspected = new ArrayList<>();

  @Test
  void anMdocDescribesTheMovieItNames() {
    images("frames/a.eer", "frames/b.eer");
    says("mdocs/x.mdoc", "a.eer");

    assertEquals(List.of("frames/a.eer"), described());
  }

  @Test
  void aNameThatSeveralFilesBearMeansTheOneWhoseFoldersAgree() {
    images("one/movies/a.eer", "two/movies/a.eer");
    says("x.star", "Import/two/movies/a.eer");

    assertEquals(List.of("two/movies/a.eer"), described());
  }

  @Test
  void elseItMeansTheOneBesideTheFileThatSaysSo() {
    images("one/a.eer", "two/a.eer");
    says("two/x.mdoc", "a.eer");

    assertEquals(List.of("two/a.eer"), described());
  }

  @Test
  void elseItMeansNone() {
    images("one/a.eer", "two/a.eer");
    says("x.mdoc", "a.eer");

    assertEquals(List.of(), described());
  }

  @Test
  void aWholePathMeansThatFile() {
    images("a.mrc", "b/a.mrc");
    says("a.mrc", "a.mrc");

    assertEquals(List.of("a.mrc"), described());
  }

  @Test
  void remarksAreTold() {
    InspectedFile longer =
        InspectedFile.readable("a.mrc", "MRC", List.of())
            .with(List.of(Remark.note("6 bytes follow")), List.of());
    inspected.add(longer);
    inspected.add(InspectedFile.damaged("b.mrc", "MRC", "it is cut off"));

    ImageLine damaged = assemble().get(0);

    assertEquals("it is cut off", damaged.reason());
    assertEquals(
        List.of(
            "WARNING image-file-damaged b.mrc b.mrc: it is cut off.",
            "NOTE image-file-noted a.mrc a.mrc: 6 bytes follow."),
        findings.report().findings().stream()
            .map(f -> String.join(" ", f.severity().name(), f.code(), f.file(), f.message()))
            .toList());
  }

  private void images(String... paths) {
    for (String path : paths) {
      inspected.add(InspectedFile.unreadable(path, "EER", "EER has no reader here"));
    }
  }

  private void says(String path, String image) {
    ImageDescription description = new ImageDescription(List.of(image), List.of(ANGLE));
    inspected.add(
        InspectedFile.readable(path, "MDOC", List.of()).with(List.of(), List.of(description)));
  }

  private List<String> described() {
    return assemble().stream()
        .filter(image -> image.attributes().contains(ANGLE))
        .map(ImageLine::name)
        .toList();
  }

  private List<ImageLine> assemble() {
    AssemblyInput input =
        new AssemblyInput(
            new EntityIds("s"), List.of(), List.of(), List.of(), List.of(), List.of(), inspected);
    return new ImageAssembly(input, findings).assemble().images();
  }
}
