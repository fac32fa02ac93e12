package org.fovea.search.projection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.Origin;
import org.fovea.search.index.Hit;
import org.fovea.search.index.Hit.NamedScore;
import org.fovea.search.index.IndexDocument;
import org.fovea.search.query.HitType;

/**
 * The document of an image: its own attributes and what was observed in it, then the attributes and
 * scores of its well, marked as inherited.
 */
final class ImageDocument {

  private ImageDocument() {}

  /** Whether the image lies in a well. */
  static boolean isInWell(ImageLine image) {
    return image.dataset() != null && image.plate() != null && image.well() != null;
  }

  static IndexDocument of(
      ImageLine image, VersionPaths paths, Optional<Hit> well, FactPairs facts) {
    Hit hit =
        new Hit(
            HitType.IMAGE,
            image.id(),
            paths.accession(),
            paths.version(),
            image.name() == null ? image.key() : image.name(),
            VersionPaths.image(image.id()),
            well.map(Hit::path).orElse(""),
            image.viewable(),
            attributes(image, well, facts).attributes(),
            well.map(found -> inheritedScores(found, place(image))).orElse(List.of()));
    String order =
        String.join(
            "/", NaturalOrder.of(paths.accession()), NaturalOrder.of(image.key()), image.id());
    return new IndexDocument(
        hit, order, "", Stream.ofNullable(image.dataset()).toList(), List.of());
  }

  private static AttributeBag attributes(ImageLine image, Optional<Hit> well, FactPairs facts) {
    AttributeBag bag = new AttributeBag();
    bag.addAll(image.attributes());
    bag.add("Image Group", image.group());
    bag.add("Plate", image.plate());
    bag.add("Well", image.well());
    bag.add("Image Format", image.format());
    bag.addAll(facts.of(image.id()));
    well.ifPresent(
        found ->
            found.attributes().forEach(attribute -> bag.add(inherited(attribute, place(image)))));
    return bag;
  }

  private static String place(ImageLine image) {
    return image.plate() + "/" + image.well();
  }

  private static Attribute inherited(Attribute attribute, String place) {
    return new Attribute(
        attribute.key(),
        attribute.value(),
        attribute.source(),
        attribute.group(),
        attribute.term(),
        attribute.number(),
        attribute.unit(),
        origin(attribute.inheritedFrom(), place));
  }

  private static List<NamedScore> inheritedScores(Hit well, String place) {
    return well.scores().stream()
        .map(
            s ->
                new NamedScore(
                    s.key(), s.raw(), s.number(), s.unit(), origin(s.inheritedFrom(), place)))
        .toList();
  }

  private static Origin origin(Origin ofWell, String place) {
    return ofWell == null
        ? new Origin(null, null, null, place)
        : new Origin(ofWell.table(), ofWell.row(), ofWell.level(), place);
  }
}
