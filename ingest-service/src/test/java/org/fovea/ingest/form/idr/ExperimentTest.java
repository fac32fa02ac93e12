package org.fovea.ingest.form.idr;

import static org.fovea.ingest.form.idr.Submission.found;
import static org.fovea.ingest.form.idr.Submission.study;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.Origin;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.InspectedSeries;
import org.junit.jupiter.api.Test;

class ExperimentTest {

  private static Submission submission() {
    return study(
            "Experiment Number|1",
            "Comment[IDR Experiment Name]|idr9999-doe-test/experimentA",
            "Experiment Assay File|assays.txt",
            "Processed Data File Name|processed.txt",
            "Processed Data Column Name|Protein|Distance",
            "Processed Data Column Type|other|data",
            "Processed Data Column Annotation Level||protein",
            "Processed Data Column Link To Assay File|Protein")
        .table(
            "experimentA/assays.txt",
            "Protein|Dataset Name|Image File Path|Image Name",
            "Nup107|exp1|/a/exp1/sum.tif|sum.tif",
            "Nup107|exp2|/a/exp2/sum.tif|sum.tif",
            "Seh1|exp3|/a/exp3/sum.tif|sum.tif")
        .table("experimentA/processed.txt", "Protein|Distance", "Nup107|55.7 nanometers");
  }

  @Test
  void resultsJoinTheImagesOfAnExperiment() {
    FormReading reading = submission().read();
    assertEquals(
        List.of("experimentA/exp1/sum.tif", "experimentA/exp2/sum.tif", "experimentA/exp3/sum.tif"),
        reading.images().stream().map(ImageLine::key).toList());
    assertEquals(
        reading.images().subList(0, 2).stream().map(ImageLine::id).toList(),
        reading.rows().get(0).images());
    assertEquals(List.of(), reading.rows().get(0).wells());
    Attribute distance = attribute(reading.images().get(0), "Distance").orElseThrow();
    assertEquals(new Origin("processed", 1, "protein", null), distance.inheritedFrom());
    assertEquals("nanometers", distance.unit());
    assertTrue(attribute(reading.images().get(2), "Distance").isEmpty());
  }

  @Test
  void theFileOfAnImageIsTheOneWhosePathEndsLikeTheOneItNames() {
    FormReading reading =
        submission()
            .inspected(tiff("raw/exp1/sum.tif"))
            .inspected(tiff("raw/exp2/sum.tif"))
            .inspected(tiff("raw/exp3/sum.tif"))
            .read();
    assertEquals(3, reading.images().size());
    assertEquals("raw/exp2/sum.tif", reading.images().get(1).parts().get(0).path());
  }

  @Test
  void anImageThatNoFileHoldsIsRegisteredWithTheReason() {
    ImageLine image = submission().read().images().get(0);
    assertEquals("No file of the submission holds it.", image.reason());
    assertEquals(List.of(), image.parts());
  }

  @Test
  void aFileUnderAnotherNameIsTakenWithAWarning() {
    FormReading reading =
        study(
                "Experiment Number|1",
                "Comment[IDR Experiment Name]|idr9999-doe-test/experimentA",
                "Experiment Assay File|idr9999-assay.txt")
            .table("experimentA/idr9999-assays.txt", "Dataset Name|Image Name", "exp1|a.tif")
            .read();
    assertEquals(1, reading.images().size());
    assertEquals("idr9999-assay.txt", found(reading, "document-name-differs").get(0).value());
  }

  private static Optional<Attribute> attribute(ImageLine image, String key) {
    return image.attributes().stream().filter(attribute -> attribute.key().equals(key)).findFirst();
  }

  private static InspectedFile tiff(String path) {
    InspectedSeries series =
        new InspectedSeries(
            0, null, 4, 4, 1, 1, 1, "z", "uint8", null, null, null, null, null, null, null);
    return InspectedFile.readable(path, "TIFF", List.of(series));
  }
}
