package org.fovea.search.projection;

import static org.fovea.conventions.link.PercentEncoding.segment;

/** URL paths of the record, at one version of a study. */
record VersionPaths(String accession, int version) {

  String study() {
    return "/v1/studies/" + segment(accession + ".v" + version);
  }

  String dataset(String path) {
    return study() + "/datasets/" + segment(path);
  }

  String screen(String path) {
    return study() + "/screens/" + segment(path);
  }

  String well(String screen, String plate, String well) {
    return screen(screen) + "/plates/" + segment(plate) + "/wells/" + segment(well);
  }

  static String image(String id) {
    return "/v1/images/" + segment(id);
  }
}
