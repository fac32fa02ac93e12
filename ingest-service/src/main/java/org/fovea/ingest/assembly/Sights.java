package org.fovea.ingest.assembly;

import java.util.List;
import java.util.Optional;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.InspectedSeries;

/** Says of an image what its parts, together, show. */
final class Sights {

  private Sights() {}

  static Sight of(Draft draft, String imageId) {
    List<Part> parts = draft.parts();
    if (parts.isEmpty()) {
      return Sight.blind(null, "No file of the submission holds it.");
    }
    String format = parts.get(0).file() == null ? null : parts.get(0).file().format();
    for (Part part : parts) {
      Optional<String> fault = faultOf(part);
      if (fault.isPresent()) {
        return Sight.blind(format, fault.get());
      }
    }
    if (parts.size() == 1) {
      InspectedSeries only = parts.get(0).inspected().orElseThrow();
      ImageFactsLine facts = only.facts(imageId);
      return new Sight(
          format,
          facts.layout() != null,
          facts.layout() == null ? "Its pixels cannot be decoded." : null,
          facts);
    }
    return new PartCombination(parts, imageId).sight(format);
  }

  private static Optional<String> faultOf(Part part) {
    InspectedFile file = part.file();
    if (file == null) {
      return Optional.of(part.path() + " is not inspected.");
    }
    if (!file.viewable()) {
      return Optional.of(
          file.reason() == null ? "No reader decodes " + file.format() + "." : file.reason());
    }
    return part.inspected().isEmpty()
        ? Optional.of(part.path() + " has no series " + part.series() + ".")
        : Optional.empty();
  }
}
