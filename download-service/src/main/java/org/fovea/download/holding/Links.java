package org.fovea.download.holding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fovea.conventions.link.BaseUrl;
import org.fovea.conventions.link.PercentEncoding;

/** Makes the URLs of what a version holds, at the front door. */
@ApplicationScoped
public class Links {

  private final BaseUrl base;

  @Inject
  public Links(BaseUrl base) {
    this.base = base;
  }

  /** The bytes of a file; the listing when {@code path} is empty or ends in a slash. */
  public String file(Holding holding, String path) {
    return encodedFile(holding, PercentEncoding.path(path));
  }

  /** As {@link #file} for a path that came encoded and may have a query. */
  public String encodedFile(Holding holding, String pathAndQuery) {
    return base.of("/v1/files/" + holding.name() + "/" + pathAndQuery);
  }

  /** Its manifest; {@code suffix} begins with the dot of the format and may have a query. */
  public String manifest(Holding holding, String suffix) {
    return base.of("/v1/manifests/" + holding.name() + suffix);
  }

  /** Its archive; {@code suffix} as in {@link #manifest}. */
  public String archive(Holding holding, String suffix) {
    return base.of("/v1/archives/" + holding.name() + suffix);
  }

  /** The record of its study. */
  public String study(Holding holding) {
    return base.of("/v1/studies/" + holding.accession());
  }
}
