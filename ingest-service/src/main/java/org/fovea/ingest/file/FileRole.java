package org.fovea.ingest.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a file is for (record.md's vocabulary). */
public enum FileRole {
  IMAGE,
  MOVIE,
  MICROGRAPH,
  GAIN,
  DARK,
  DEFECTS,
  TILT_METADATA,
  ALIGNMENT,
  TILT_SERIES,
  TOMOGRAM,
  PARTICLE_STACK,
  COORDINATES,
  SEGMENTATION,
  ANNOTATION,
  RESULTS,
  VENDOR_INDEX,
  THUMBNAIL,
  DOCUMENT;

  /** The words of all roles, in order. */
  public static List<String> words() {
    return Arrays.stream(values()).map(FileRole::word).toList();
  }

  /** The word in manifests, rows and answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
