package org.fovea.metadata.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.conventions.config.FoveaConfig;

/**
 * Makes the URLs at the front door. Every name is percent-encoded as one path segment (a {@code /}
 * in it as {@code %2F}); only file and document paths keep their slashes.
 */
@ApplicationScoped
public class Links {

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private final String base;

  @Inject
  public Links(FoveaConfig config) {
    this.base = config.baseUrl();
  }

  /** {@code /v1/studies/FVA-1.v1} and what lies below it, each name one segment. */
  public String study(VersionRef ref, String... below) {
    return base
        + "/v1/studies/"
        + segments(Stream.concat(Stream.of(ref.toString()), Stream.of(below)));
  }

  /** As {@link #study(VersionRef, String...)} without the version. */
  public String unversioned(String accession, String... below) {
    return base + "/v1/studies/" + segments(Stream.concat(Stream.of(accession), Stream.of(below)));
  }

  public String page(VersionRef ref) {
    return base + "/studies/" + segment(ref.toString());
  }

  public String screen(VersionRef ref, String screen) {
    return study(ref, "screens", screen);
  }

  public String plate(VersionRef ref, String screen, String plate) {
    return study(ref, "screens", screen, "plates", plate);
  }

  public String well(VersionRef ref, String screen, String plate, String well) {
    return study(ref, "screens", screen, "plates", plate, "wells", well);
  }

  public String document(VersionRef ref, String path) {
    return study(ref, "documents") + "/" + path(path);
  }

  public String image(String id) {
    return base + "/v1/images/" + segment(id);
  }

  public String thumbnail(String image) {
    return base + "/v1/render/images/" + segment(image) + "/thumbnail";
  }

  /** The bytes of a file, or the listing when {@code path} ends in a slash. */
  public String file(VersionRef ref, String path) {
    return base + "/v1/files/" + segment(ref.toString()) + "/" + path(path);
  }

  public String archive(VersionRef ref) {
    return base + "/v1/archives/" + segment(ref.toString()) + ".zip";
  }

  public String operation(String id) {
    return base + "/v1/operations/metadata/" + segment(id);
  }

  public String intake(long id) {
    return base + "/v1/admin/metadata/intakes/" + id;
  }

  public String problem(String code) {
    return base + "/problems/" + segment(code);
  }

  /**
   * The same place as a path at the front door, for pages that may be read under another name of
   * it.
   */
  public String local(String url) {
    return url.startsWith(base) ? url.substring(base.length()) : url;
  }

  /** A query parameter appended to a URL. */
  public static String with(String url, String name, String value) {
    return url + (url.contains("?") ? "&" : "?") + name + "=" + segment(value);
  }

  private static String segments(Stream<String> names) {
    return names.map(Links::segment).collect(Collectors.joining("/"));
  }

  private static String path(String path) {
    return Stream.of(path.split("/", -1)).map(Links::segment).collect(Collectors.joining("/"));
  }

  private static String segment(String name) {
    return encoded(name);
  }

  /** Percent-encodes all but the unreserved characters of RFC 3986. */
  public static String encoded(String name) {
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
}
