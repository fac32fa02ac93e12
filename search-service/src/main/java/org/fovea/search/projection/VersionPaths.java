package org.fovea.search.projection;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

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

  private static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
