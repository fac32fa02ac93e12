package org.fovea.ingest.submit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.PlateLine;
import org.fovea.contract.content.WellLine;
import org.fovea.contract.ingest.model.ImageHole;
import org.fovea.contract.ingest.model.ImagePreview;
import org.fovea.contract.ingest.model.PlatePreview;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.problem.FindingMapper;
import org.fovea.ingest.submission.SubmissionEntity;

/** Shows which images a submission makes, and which are not there. */
@ApplicationScoped
class ImagePreviewMapper {

  private final Obstacles obstacles;
  private final ReportMapper reports;

  @Inject
  ImagePreviewMapper(Obstacles obstacles, ReportMapper reports) {
    this.obstacles = obstacles;
    this.reports = reports;
  }

  ImagePreview preview(SubmissionEntity submission) {
    Obstacles.Preview preview = obstacles.preview(submission);
    FormReading read = preview.reading();
    return new ImagePreview()
        .images((long) read.images().size())
        .viewable(read.images().stream().filter(ImageLine::viewable).count())
        .pending(preview.pending())
        .plates(plates(read))
        .causes(reports.causes(read.report()))
        .findings(read.report().findings().stream().map(FindingMapper::body).toList());
  }

  private static List<PlatePreview> plates(FormReading read) {
    Map<String, List<ImageLine>> images =
        read.images().stream()
            .filter(image -> image.plate() != null)
            .collect(Collectors.groupingBy(image -> image.dataset() + "/" + image.plate()));
    Map<String, List<WellLine>> wells =
        read.wells().stream()
            .collect(Collectors.groupingBy(well -> well.dataset() + "/" + well.plate()));
    return read.plates().stream()
        .map(
            plate -> {
              String place = plate.dataset() + "/" + plate.name();
              return plate(
                  plate,
                  images.getOrDefault(place, List.of()),
                  wells.getOrDefault(place, List.of()));
            })
        .toList();
  }

  private static PlatePreview plate(PlateLine plate, List<ImageLine> images, List<WellLine> wells) {
    Map<String, Set<Integer>> fields =
        images.stream()
            .filter(image -> image.well() != null)
            .collect(
                Collectors.groupingBy(
                    ImageLine::well,
                    Collectors.mapping(ImagePreviewMapper::field, Collectors.toSet())));
    Set<Integer> all = fields.values().stream().collect(HashSet::new, Set::addAll, Set::addAll);
    int most = all.stream().mapToInt(field -> field + 1).max().orElse(0);
    List<ImageHole> holes = new ArrayList<>();
    wells.stream()
        .filter(WellLine::imaged)
        .forEach(
            well ->
                holes.addAll(holes(well.name(), fields.getOrDefault(well.name(), Set.of()), most)));
    return new PlatePreview()
        .dataset(plate.dataset())
        .plate(plate.name())
        .laidOutWells(plate.laidOutWells())
        .imagedWells(plate.imagedWells())
        .images((long) images.size())
        .fields(most)
        .holes(holes);
  }

  private static List<ImageHole> holes(String well, Set<Integer> fields, int most) {
    if (fields.isEmpty()) {
      return List.of(
          new ImageHole().well(well).detail("Imaged by the form, but no file makes its image."));
    }
    return IntStream.range(0, most)
        .filter(field -> !fields.contains(field))
        .mapToObj(
            field ->
                new ImageHole()
                    .well(well)
                    .field(field)
                    .detail("Other wells of the plate have this field."))
        .toList();
  }

  private static int field(ImageLine image) {
    return image.field() == null ? 0 : image.field();
  }
}
