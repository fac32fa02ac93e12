package org.fovea.ingest.path;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The path of a file or document inside a submission: relative, {@code /}-separated, no empty or
 * {@code .} segment, no {@code ..}, at most {@value #MAX_BYTES} UTF-8 bytes and {@value
 * #MAX_SEGMENTS} segments. Nothing else is forbidden, because depositors' files are named as they
 * are named.
 *
 * <p>Laws: {@code read(p.value())} accepts without a finding about slashes and gives {@code p}
 * again; every accepted value resolved against a folder stays below it.
 */
public record FilePath(String value) implements Comparable<FilePath> {

  public static final int MAX_BYTES = 4096;
  public static final int MAX_SEGMENTS = 100;

  /** Reads a path as sent, after the one URL decode. */
  public static PathReading read(String sent) {
    return PathRules.read(sent);
  }

  /** Its segments, in order. */
  public String[] segments() {
    return value.split("/");
  }

  /** The last segment. */
  public String name() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  /** Whether this is a directory above {@code other}. */
  public boolean contains(FilePath other) {
    return other.value.startsWith(value + "/");
  }

  /**
   * What it is on systems that ignore case and Unicode form: paths that share this key clash there.
   */
  public String foldedKey() {
    return Normalizer.normalize(value, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  @Override
  public int compareTo(FilePath other) {
    return Arrays.compare(
        value.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        other.value.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return value;
  }
}
