package org.fovea.metadata.link;

import static org.fovea.conventions.link.PercentEncoding.path;
import static org.fovea.conventions.link.PercentEncoding.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.conventions.link.BaseUrl;
import org.fovea.conventions.link.PercentEncoding;

/**
 * Makes the URLs at the front door. Every name is percent-encoded as one path segment (a {@code /}
 * in it as {@code %2F}); only file and document paths keep their slashes.
 */
@ApplicationScoped
public class Links {

  private final BaseUrl base;

  @Inject
  public Links(BaseUrl base) {
    this.base = base;
  }

  /** {@code /v1/studies/FVA-1.v1} and what lies below it, each name one segment. */
  public String study(VersionRef ref, String... below) {
    return unversioned(ref.toString(), below);
  }

  /** As {@link #study(VersionRef, String...)} without the version. */
  public String unversioned(String accession, String... below) {
    return base.of(
        "/v1/studies/" + segments(Stream.concat(Stream.of(accession), Stream.of(below))));
  }

  public String page(VersionRef ref) {
    return base.of("/studies/" + segment(ref.toString()));
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
    return base.of("/v1/images/" + segment(id));
  }

  public String thumbnail(String image) {
    return base.of("/v1/render/images/" + segment(image) + "/thumbnail");
  }

  /** The bytes of a file, or the listing when {@code path} ends in a slash. */
  public String file(VersionRef ref, String path) {
    return base.of("/v1/files/" + segment(ref.toString()) + "/" + path(path));
  }

  public String archive(VersionRef ref) {
    return base.of("/v1/archives/" + segment(ref.toString()) + ".zip");
  }

  public String operation(String id) {
    return base.of("/v1/operations/metadata/" + segment(id));
  }

  public String intake(long id) {
    return base.of("/v1/admin/metadata/intakes/" + id);
  }

  public String problem(String code) {
    return base.of("/problems/" + segment(code));
  }

  /**
   * The same place as a path at the front door, for pages that may be read under another name of
   * it.
   */
  public String local(String url) {
    return base.local(url);
  }

  /** A query parameter appended to a URL. */
  public static String with(String url, String name, String value) {
    return url + (url.contains("?") ? "&" : "?") + name + "=" + segment(value);
  }

  private static String segments(Stream<String> names) {
    return names.map(PercentEncoding::segment).collect(Collectors.joining("/"));
  }
}
