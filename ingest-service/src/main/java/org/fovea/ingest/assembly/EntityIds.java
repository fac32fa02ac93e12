package org.fovea.ingest.assembly;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Ids of the parts of a study: the same for the same path in every version, and after a rebuild.
 *
 * @param study id of the study
 */
public record EntityIds(String study) {

  public String dataset(String path) {
    return id("dataset", path);
  }

  public String plate(String dataset, String plate) {
    return id("plate", dataset + "/" + plate);
  }

  public String well(String dataset, String plate, String well) {
    return id("well", dataset + "/" + plate + "/" + well);
  }

  public String table(String dataset, String name) {
    return id("table", dataset + "/" + name);
  }

  public String image(String key) {
    return id("image", key);
  }

  private String id(String kind, String key) {
    String path = study + "/" + kind + "/" + key;
    return UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
