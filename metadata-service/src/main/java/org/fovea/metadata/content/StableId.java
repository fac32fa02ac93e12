package org.fovea.metadata.content;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that follow from the study's id and a stable path, the same in every service and version. */
public final class StableId {

  private StableId() {}

  public static String plate(UUID study, String screen, String plate) {
    return of(study, "plate", screen + "/" + plate);
  }

  public static String well(UUID study, String screen, String plate, String well) {
    return of(study, "well", screen + "/" + plate + "/" + well);
  }

  private static String of(UUID study, String kind, String key) {
    return UUID.nameUUIDFromBytes((study + "/" + kind + "/" + key).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
