package org.fovea.ingest.form.empiar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fovea.contract.content.ImageSetDeclaration;

/** Reads the image sets of a deposition. */
final class ImageSetReader {

  private static final int LONGEST = 200;
  private static final Pattern ABOVE = Pattern.compile("(^|/)\\.\\.(/|$)");
  private static final Set<String> KNOWN =
      Set.of(
          "name",
          "directory",
          "category",
          "header_format",
          "data_format",
          "num_images_or_tilt_series",
          "frames_per_image",
          "frame_range_min",
          "frame_range_max",
          "voxel_type",
          "pixel_width",
          "pixel_height",
          "details",
          "micrographs_file_pattern",
          "picked_particles_file_pattern",
          "picked_particles_directory",
          "image_width",
          "image_height",
          "segmentations");

  private final FieldReader fields;
  private final CodeReader codes;
  private final Readable readable;
  private final DatasetPaths paths = new DatasetPaths();
  private final Map<Folder, SentValue> folders = new HashMap<>();
  private final Map<String, SentValue> names = new HashMap<>();

  /**
   * @param readable takes the readable names of the codes
   */
  ImageSetReader(FieldReader fields, Readable readable) {
    this.fields = fields;
    this.codes = new CodeReader(fields);
    this.readable = readable;
  }

  List<ImageSet> read(SentValue array) {
    new PeopleReader(fields).requireSome(array);
    List<ImageSet> sets = new ArrayList<>();
    fields.objects(array).forEach(set -> sets.add(set(set, sets.size() + 1)));
    return sets;
  }

  private ImageSet set(SentValue set, int position) {
    fields.noteUnknown(set, KNOWN);
    String name = name(set.member("name"));
    SentValue directory = set.member("directory");
    Optional<Folder> folder = folder(directory);
    Optional<Coded> category = coded(set.member("category"), Vocabularies.CATEGORY);
    return new ImageSet(
        set,
        paths.of(folder.orElse(new Folder("")), position),
        name,
        folder,
        category.flatMap(Coded::known),
        declaration(set, category),
        patterns(set));
  }

  private String name(SentValue value) {
    Optional<String> name = fields.requiredText(value);
    name.ifPresent(text -> checkLength(value, text));
    SentValue earlier = name.map(text -> names.putIfAbsent(text, value)).orElse(null);
    if (earlier != null) {
      fields
          .finding(EmpiarRule.IMAGE_SET_NAME_REPEATED, value)
          .say("The image set at " + earlier.pointer() + " has the same name.");
    }
    return name.orElse(null);
  }

  private void checkLength(SentValue value, String text) {
    if (text.length() > LONGEST) {
      fields
          .finding(EmpiarRule.TEXT_LENGTH, value)
          .say("The text has more than " + LONGEST + " characters.");
    }
  }

  private Optional<Folder> folder(SentValue value) {
    Optional<String> written = fields.requiredText(value);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    String text = written.get();
    checkLength(value, text);
    if (ABOVE.matcher(text).find() || text.indexOf('\\') >= 0) {
      fields
          .finding(EmpiarRule.DIRECTORY_MALFORMED, value)
          .say("The directory leaves the deposition, or is written with backslashes.");
      return Optional.empty();
    }
    Folder folder = Folder.of(text);
    remark(value, text, folder);
    SentValue earlier = folders.putIfAbsent(folder, value);
    if (earlier != null) {
      fields
          .finding(EmpiarRule.DIRECTORY_REPEATED, value)
          .say("The image set at " + earlier.pointer() + " has the same directory.");
    }
    return Optional.of(folder);
  }

  private void remark(SentValue value, String text, Folder folder) {
    String relative = text.replaceFirst("^/+", "");
    if (!relative.equals(text)) {
      fields
          .finding(EmpiarRule.DIRECTORY_SLASH, value)
          .suggest(relative)
          .say("The leading slash is passed over: " + relative + ".");
    }
    if (folder.path().equals(relative.replaceFirst("/$", ""))) {
      fields
          .finding(EmpiarRule.DIRECTORY_OUTSIDE_DATA, value)
          .say("The directory is not told from data/.");
    }
  }

  private Optional<Coded> coded(SentValue value, Vocabulary vocabulary) {
    return readable.keep(value, codes.tuple(value, vocabulary));
  }

  private ImageSetDeclaration declaration(SentValue set, Optional<Coded> category) {
    String header = nameOf(coded(set.member("header_format"), Vocabularies.HEADER_FORMAT));
    String data = nameOf(coded(set.member("data_format"), Vocabularies.DATA_FORMAT));
    DimensionReader dimensions = new DimensionReader(fields, set);
    Optional<Long> images = dimensions.images();
    DimensionReader.Frames frames = dimensions.frames();
    String voxelType = nameOf(coded(set.member("voxel_type"), Vocabularies.VOXEL_TYPE));
    dimensions.requirePixelSize();
    DimensionReader.Size size = dimensions.size();
    return new ImageSetDeclaration(
        fields.sent(set.member("directory")).orElse(null),
        nameOf(category),
        header,
        data,
        images.orElse(null),
        frames.perImage().orElse(null),
        frames.min().orElse(null),
        frames.max().orElse(null),
        voxelType,
        dimensions.pixelSize("pixel_width").orElse(null),
        dimensions.pixelSize("pixel_height").orElse(null),
        size.width().orElse(null),
        size.height().orElse(null),
        size.variable() ? Boolean.TRUE : null,
        fields.text(set.member("details")).orElse(null),
        List.of());
  }

  private static String nameOf(Optional<Coded> coded) {
    return coded.map(Coded::name).orElse(null);
  }

  private List<FilePattern> patterns(SentValue set) {
    List<FilePattern> patterns = new ArrayList<>();
    addPattern(patterns, set.member("micrographs_file_pattern"), FilePattern.MICROGRAPHS);
    addPattern(patterns, set.member("picked_particles_file_pattern"), FilePattern.PICKED_PARTICLES);
    addPattern(patterns, set.member("picked_particles_directory"), FilePattern.PICKED_PARTICLES);
    return patterns;
  }

  private void addPattern(List<FilePattern> patterns, SentValue value, String kind) {
    fields
        .text(value)
        .ifPresent(
            text -> {
              checkLength(value, text);
              patterns.add(new FilePattern(value, kind, text));
            });
  }
}
