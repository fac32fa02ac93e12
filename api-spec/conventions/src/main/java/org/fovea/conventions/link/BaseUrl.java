package org.fovea.conventions.link;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.fovea.conventions.config.FoveaConfig;

/**
 * The public address of the front door. Every URL in an answer is absolute and made here when the
 * answer is made, so that nothing stored goes stale when the address changes.
 */
@Singleton
public class BaseUrl {

  private final String base;

  @Inject
  BaseUrl(FoveaConfig config) {
    this(config.baseUrl());
  }

  /** The address, with or without a trailing slash. */
  public BaseUrl(String address) {
    base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  /** The absolute URL of an encoded path, which begins with a slash and may have a query. */
  public String of(String path) {
    return base + path;
  }

  /**
   * The path, with its query, of a URL that {@link #of} made: for pages that may be read under
   * another address. Any other URL stays as it is.
   */
  public String local(String url) {
    return url.startsWith(base + "/") ? url.substring(base.length()) : url;
  }
}
