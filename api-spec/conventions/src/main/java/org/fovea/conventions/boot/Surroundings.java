package org.fovea.conventions.boot;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.fovea.conventions.config.FoveaConfig;
import org.fovea.conventions.store.S3Config;

/**
 * What a service was told of the world around it, as far as it can be unsafe.
 *
 * @param issuer of access tokens
 * @param host address that the service listens on
 */
record Surroundings(
    FoveaConfig config, S3Config s3, Optional<String> issuer, Database database, String host) {

  /** Where the database is and how it is opened. */
  record Database(String url, String password) {}

  /**
   * Whether somebody else than this machine can reach the service, directly or by its front door.
   */
  boolean open() {
    return !loopback(host) || webUrl(config.baseUrl()) && !local(config.baseUrl());
  }

  /** Whether what is sent to the URL can be read on the way. */
  boolean readable(String url) {
    return url.startsWith("http://") && !local(url) && !config.allowPlainHttp();
  }

  static boolean webUrl(String text) {
    return host(text).isPresent()
        && List.of("http", "https").contains(URI.create(text).getScheme());
  }

  /** Whether the URL leads to this machine. */
  static boolean local(String url) {
    return host(url).filter(Surroundings::loopback).isPresent();
  }

  static boolean loopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static Optional<String> host(String url) {
    try {
      return Optional.ofNullable(URI.create(url.replaceFirst("^jdbc:", "")).getHost());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
