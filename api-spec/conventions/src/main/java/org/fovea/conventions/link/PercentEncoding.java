package org.fovea.conventions.link;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes names into URLs (RFC 3986): all but the unreserved characters are percent-encoded as
 * UTF-8, so that decoding gives the name back.
 */
public final class PercentEncoding {

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private PercentEncoding() {}

  /** A name as one segment or query value: a slash in it is encoded. */
  public static String segment(String name) {
    StringBuilder encoded = new StringBuilder(name.length() + 16);
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      if (UNRESERVED.indexOf(octet) >= 0) {
        encoded.append((char) octet);
      } else {
        encoded.append(String.format("%%%02X", octet & 0xff));
      }
    }
    return encoded.toString();
  }

  /** A path of names, whose slashes stay. */
  public static String path(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(PercentEncoding::segment)
        .collect(Collectors.joining("/"));
  }
}
