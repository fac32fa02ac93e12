package org.fovea.ingest.assembly;

import java.util.ArrayList;
import java.util.List;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.ImageLine;

/** An image being assembled. */
final class Draft {

  private final String key;
  private final String name;
  private final String dataset;
  private final String group;
  private final Place place;
  private final List<Part> parts = new ArrayList<>(1);
  private final List<Attribute> attributes = new ArrayList<>();

  /** One that lies in no well; {@code dataset} and {@code group} may be null. */
  Draft(String dataset, String group, String name) {
    this(ImageKeys.named(dataset, group, name), name, dataset, group, null);
  }

  /** One that lies in a well; {@code name} may be null. */
  static Draft inWell(Place place, String group, String name) {
    String shown =
        name == null
            ? place.plate() + " [Well " + place.well() + ", Field " + (place.field() + 1) + "]"
            : name;
    return new Draft(place.key(), shown, place.dataset(), group, place);
  }

  private Draft(String key, String name, String dataset, String group, Place place) {
    this.key = key;
    this.name = name;
    this.dataset = dataset;
    this.group = group;
    this.place = place;
  }

  String key() {
    return key;
  }

  List<Part> parts() {
    return parts;
  }

  void add(Part part) {
    parts.add(part);
  }

  /** Adds the attributes as they are, repeated ones included. */
  void describe(List<Attribute> declared) {
    attributes.addAll(declared);
  }

  /** Adds those of a file; parts of one image mostly have the same. */
  void describe(FileEntry file) {
    file.attributes().stream()
        .filter(attribute -> !attributes.contains(attribute))
        .forEach(attributes::add);
  }

  ImageLine line(EntityIds ids, Sight sight) {
    List<ImageLine.Part> lines = new ArrayList<>();
    for (Part part : parts) {
      lines.add(
          new ImageLine.Part(
              part.path(), part.series(), part.c(), part.z(), part.t(), lines.size()));
    }
    return new ImageLine(
        ids.image(key),
        key,
        name,
        dataset,
        group,
        place == null ? null : place.plate(),
        place == null ? null : (Integer) place.acquisition(),
        place == null ? null : place.well().toString(),
        place == null ? null : (Integer) place.field(),
        sight.format(),
        sight.viewable(),
        sight.reason(),
        lines,
        attributes);
  }
}
