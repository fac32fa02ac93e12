package org.fovea.contract.fact;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** EMPIAR's voxel types as OME names them. Free text of a form says nothing. */
final class VoxelTypeRule {

  private static final Map<String, Set<String>> OME_TYPES =
      Map.ofEntries(
          Map.entry("unsigned byte", Set.of("uint8")),
          Map.entry("signed byte", Set.of("int8")),
          Map.entry("unsigned 16 bit integer", Set.of("uint16")),
          Map.entry("signed 16 bit integer", Set.of("int16")),
          Map.entry("unsigned 32 bit integer", Set.of("uint32")),
          Map.entry("signed 32 bit integer", Set.of("int32")),
          Map.entry("32 bit float", Set.of("float")),
          Map.entry("16 bit float", Set.of("float16", "half")),
          Map.entry("bit", Set.of("bit")),
          Map.entry("4 bit integer", Set.of("uint4", "int4")));

  private VoxelTypeRule() {}

  static Finding of(String declaredOrNull, Observed observed) {
    String declared = declaredOrNull == null ? "" : words(declaredOrNull);
    if (observed.isNothing() || !OME_TYPES.containsKey(declared)) {
      return Finding.UNKNOWN;
    }
    return Finding.equalIf(observed.all(OME_TYPES.get(declared)::contains));
  }

  private static String words(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
  }
}
