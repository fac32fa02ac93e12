package org.fovea.ingest.form.empiar;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.stream.Stream;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.ImageSetDeclaration;

/** Datasets as image sets; what declares no images is one with a name and a directory alone. */
final class ImageSetWriter {

  private ImageSetWriter() {}

  static ObjectNode write(DatasetLine dataset) {
    ObjectNode set = JsonNodeFactory.instance.objectNode();
    ImageSetDeclaration declared = dataset.declared();
    set.put("name", name(dataset));
    if (declared == null) {
      set.put("directory", "data/" + dataset.path());
      set.put("details", dataset.description());
      return set;
    }
    set.put(
        "directory", Objects.requireNonNullElse(declared.directory(), "data/" + dataset.path()));
    code(set, "category", declared.category(), Vocabularies.CATEGORY);
    code(set, "header_format", declared.headerFormat(), Vocabularies.HEADER_FORMAT);
    code(set, "data_format", declared.dataFormat(), Vocabularies.DATA_FORMAT);
    code(set, "voxel_type", declared.voxelType(), Vocabularies.VOXEL_TYPE);
    set.put("num_images_or_tilt_series", declared.images());
    set.put("frames_per_image", declared.framesPerImage());
    set.put("frame_range_min", declared.frameRangeMin());
    set.put("frame_range_max", declared.frameRangeMax());
    set.put("pixel_width", declared.pixelWidth());
    set.put("pixel_height", declared.pixelHeight());
    set.put("image_width", declared.imageWidth());
    set.put("image_height", declared.imageHeight());
    set.put("details", declared.details() == null ? dataset.description() : declared.details());
    for (ImageSetDeclaration.Pattern pattern : declared.patterns()) {
      boolean micrographs = pattern.kind().equals(FilePattern.MICROGRAPHS);
      set.put(
          micrographs ? "micrographs_file_pattern" : "picked_particles_file_pattern",
          pattern.pattern());
    }
    return set;
  }

  private static String name(DatasetLine dataset) {
    return Stream.of(dataset.name(), dataset.title(), dataset.path())
        .filter(text -> text != null && !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  // What the vocabulary does not have is other, with its text.
  private static void code(ObjectNode set, String member, String name, Vocabulary vocabulary) {
    if (name != null) {
      String tuple =
          vocabulary
              .named(name)
              .map(term -> "('" + term.code() + "', '')")
              .orElse("('" + Vocabulary.OTHER + "', '" + name + "')");
      set.put(member, tuple);
    }
  }
}
