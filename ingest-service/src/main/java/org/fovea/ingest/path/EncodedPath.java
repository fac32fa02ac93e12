package org.fovea.ingest.path;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes a path into a URL: everything but letters, digits, {@code -._~} and the slashes between
 * segments is encoded.
 */
public final class EncodedPath {

  private EncodedPath() {}

  public static String of(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(EncodedPath::segment)
        .collect(Collectors.joining("/"));
  }

  private static String segment(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
