package org.fovea.contract.route;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The one table from which every front door routes: a path pattern and the service that owns it,
 * one a line.
 *
 * <p>In a pattern {@code {x}} stands for one segment and a last {@code **} for any rest, the empty
 * one included. Of the patterns that match, the one with the most literal characters wins. Paths
 * are compared as sent, percent-encoded.
 */
public final class RouteTable {
  private final List<Route> routes;

  private RouteTable(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  /** The table of the contract. */
  public static RouteTable bundled() {
    try (InputStream table = RouteTable.class.getResourceAsStream("/routes.tsv");
        Reader lines =
            new InputStreamReader(Objects.requireNonNull(table), StandardCharsets.UTF_8)) {
      return parse(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads lines of {@code pattern TAB service}; blank lines and those that start with {@code #} are
   * skipped. A line that is not a route, or a pattern that stands twice, is refused.
   */
  public static RouteTable parse(Reader lines) {
    List<Route> routes =
        new BufferedReader(lines)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Route::parse)
            .toList();
    if (routes.stream().map(Route::pattern).distinct().count() < routes.size()) {
      throw new IllegalArgumentException("A pattern stands twice in the route table");
    }
    return new RouteTable(routes);
  }

  /** The service that owns the path, if any does. */
  public Optional<String> owner(String path) {
    return owners(path).stream().findFirst();
  }

  /**
   * The services of all patterns that win for the path: more than one when the table is ambiguous
   * about it.
   */
  public List<String> owners(String path) {
    List<Route> matching = routes.stream().filter(route -> route.matches(path)).toList();
    int most = matching.stream().mapToInt(Route::literals).max().orElse(0);
    return matching.stream()
        .filter(route -> route.literals() == most)
        .map(Route::service)
        .distinct()
        .toList();
  }

  /** All routes, in the order of the table. */
  public List<Route> routes() {
    return routes;
  }
}
