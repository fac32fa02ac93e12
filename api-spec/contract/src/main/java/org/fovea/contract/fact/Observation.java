package org.fovea.contract.fact;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageLine;

/**
 * What was observed of a dataset.
 *
 * @param images number of its images; {@code inspected} of them have facts
 * @param values by fact; a fact that no image has is not in it
 * @param roles number of files by role
 */
public record Observation(
    long images, long inspected, Map<Fact, Observed> values, Map<String, Long> roles) {

  /**
   * Counts what was observed in images.
   *
   * @param facts by the id of the image
   */
  public static Observation of(
      List<ImageLine> images, Map<String, ImageFactsLine> facts, FactQuestion question) {
    Map<Fact, Map<String, Long>> counts = new EnumMap<>(Fact.class);
    long inspected = 0;
    for (ImageLine image : images) {
      Optional<ImageFactsLine> seen = Optional.ofNullable(facts.get(image.id()));
      inspected += seen.isPresent() ? 1 : 0;
      ImageValues.of(image, seen, question)
          .forEach(
              (fact, value) ->
                  counts
                      .computeIfAbsent(fact, none -> new HashMap<>())
                      .merge(value, 1L, Long::sum));
    }
    Map<Fact, Observed> values = new EnumMap<>(Fact.class);
    counts.forEach((fact, counted) -> values.put(fact, Observed.of(counted)));
    return new Observation(images.size(), inspected, values, Map.of());
  }

  Observed of(Fact fact) {
    return values.getOrDefault(fact, Observed.NOTHING);
  }

  long files(String role) {
    return roles.getOrDefault(role, 0L);
  }
}
