package org.fovea.metadata.fact;

import java.util.Map;

/**
 * What was observed of a dataset.
 *
 * @param images number of its images; {@code inspected} of them have facts
 * @param values by fact; a fact that no image has is not in it
 * @param roles number of files by role
 */
record Observation(
    long images, long inspected, Map<Fact, Observed> values, Map<String, Long> roles) {

  Observed of(Fact fact) {
    return values.getOrDefault(fact, Observed.NOTHING);
  }

  long files(String role) {
    return roles.getOrDefault(role, 0L);
  }
}
