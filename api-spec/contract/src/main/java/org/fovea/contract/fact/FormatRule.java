package org.fovea.contract.fact;

import java.util.Locale;
import java.util.Map;

/**
 * Formats by family: what bytes cannot tell apart is one (MRC and MRCS, TIFF and OME-TIFF). EER
 * lies in a TIFF, and an XML header beside its data, so there nothing is said.
 */
final class FormatRule {

  private static final Map<String, String> FAMILIES =
      Map.ofEntries(
          Map.entry("MRC", "MRC"),
          Map.entry("MRCS", "MRC"),
          Map.entry("TIFF", "TIFF"),
          Map.entry("TIF", "TIFF"),
          Map.entry("BIGTIFF", "TIFF"),
          Map.entry("OME-TIFF", "TIFF"),
          Map.entry("IMAGIC", "IMAGIC"),
          Map.entry("DM3", "DM3"),
          Map.entry("DM4", "DM4"),
          Map.entry("SPIDER", "SPIDER"),
          Map.entry("PNG", "PNG"),
          Map.entry("JPEG", "JPEG"),
          Map.entry("JPG", "JPEG"),
          Map.entry("SMV", "SMV"),
          Map.entry("EM", "EM"),
          Map.entry("TPX3", "TPX3"),
          Map.entry("BIG DATA VIEWER HDF5", "HDF5"),
          Map.entry("HDF5", "HDF5"));

  private FormatRule() {}

  static Finding of(String declaredOrNull, Observed observed) {
    String declared = declaredOrNull == null ? "" : name(declaredOrNull);
    boolean known = FAMILIES.containsKey(declared);
    boolean same = observed.all(format -> family(format).equals(family(declared)));
    if (observed.isNothing() || declared.isEmpty() || !known && !same) {
      return Finding.UNKNOWN;
    }
    return Finding.equalIf(same);
  }

  private static String family(String format) {
    return FAMILIES.getOrDefault(name(format), name(format));
  }

  private static String name(String format) {
    return format.strip().toUpperCase(Locale.ROOT);
  }
}
