package org.fovea.cli.images.empiar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.fovea.cli.connect.Failure;
import org.fovea.cli.form.EmpiarForm;
import org.fovea.cli.images.files.Budget;
import org.fovea.cli.images.files.DrawnFile;
import org.fovea.cli.images.files.MadeFiles;
import org.fovea.cli.images.files.NewFolder;

/** Makes a folder to deposit out of an EMPIAR form without its data. */
public final class ImageSetMaker {

  private final Path root;
  private final EmpiarForm form;
  private final Budget budget;

  /**
   * A maker.
   *
   * @param root folder of the form, which is only read
   */
  public ImageSetMaker(Path root, EmpiarForm form, Budget budget) {
    this.root = root.toAbsolutePath().normalize();
    this.form = form;
    this.budget = budget;
  }

  /**
   * Makes the folder.
   *
   * @throws Failure when the folders do not allow it, or the form declares no image set
   */
  public MadeFiles make(Path folder) throws IOException {
    Path out = folder.toAbsolutePath().normalize();
    NewFolder.check(root, out);
    JsonNode deposition = read(root.resolve(form.start()));
    List<ImageSet> sets = sets(deposition);
    double declared = sets.stream().mapToDouble(ImageSet::bytes).sum();
    double scale = budget.scale(declared);
    for (ImageSet set : sets) {
      checkInside(out, set);
    }
    NewFolder.copy(root, out, List.of(form.start()));
    List<String> remarks = new ArrayList<>();
    if (scale < 1) {
      remarks.add(
          String.format(
              Locale.ROOT, "The form declares %,.0f bytes; scaled by %.3g.", declared, scale));
    }
    List<DrawnFile> drawn = new ArrayList<>();
    for (ImageSet set : sets) {
      DrawnSet small = DrawnSet.of(set, scale);
      remark(small, remarks);
      drawn.addAll(new SetPainter(out, small).paint());
    }
    workflow(out, deposition.path("workflow_file").path("path").asText("")).ifPresent(drawn::add);
    return MadeFiles.of(out, drawn, remarks);
  }

  private static JsonNode read(Path deposition) throws IOException {
    try {
      return new ObjectMapper().readTree(deposition.toFile());
    } catch (JsonProcessingException e) {
      throw new Failure(deposition + " is no JSON: " + e.getOriginalMessage() + ".");
    }
  }

  private List<ImageSet> sets(JsonNode deposition) {
    List<ImageSet> sets =
        StreamSupport.stream(deposition.path("imagesets").spliterator(), false)
            .map(ImageSet::of)
            .toList();
    if (sets.isEmpty()) {
      throw new Failure(form.start() + " declares no image set.");
    }
    return sets;
  }

  private static void checkInside(Path out, ImageSet set) {
    for (String path : List.of(set.directory(), set.micrographs() + "x", set.particles() + "x")) {
      if (NewFolder.inside(out, path).isEmpty()) {
        throw new Failure(
            "The image set '%s' lies at %s, which is no place in a folder."
                .formatted(set.name(), path));
      }
    }
  }

  private static void remark(DrawnSet set, List<String> remarks) {
    List<String> differences = set.differences();
    if (!differences.isEmpty()) {
      remarks.add(
          "%s: %s. That declared and observed differ is the expected verdict."
              .formatted(set.declared().directory(), String.join(", ", differences)));
    }
  }

  private static Optional<DrawnFile> workflow(Path out, String path) throws IOException {
    Optional<Path> place = path.isBlank() ? Optional.empty() : NewFolder.inside(out, path);
    if (place.isEmpty() || Files.exists(place.get())) {
      return Optional.empty();
    }
    Files.createDirectories(place.get().getParent());
    byte[] note =
        "[\"Stands for the workflow, which was not at hand.\"]\n".getBytes(StandardCharsets.UTF_8);
    Files.write(place.get(), note);
    return Optional.of(DrawnFile.bytes(out.relativize(place.get()).toString(), note.length));
  }
}
