package org.fovea.download.selection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The selection in the query of the current request, whose parameters the contract has already
 * checked.
 */
@RequestScoped
public class SelectionParameters {
  private final UriInfo uri;

  @Inject
  SelectionParameters(UriInfo uri) {
    this.uri = uri;
  }

  public Selection selection() {
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    Optional<String> take = Optional.ofNullable(query.getFirst("take"));
    return new Selection(
        all(query, "path").stream().map(Glob::of).toList(),
        all(query, "role"),
        all(query, "dataset"),
        all(query, "screen"),
        all(query, "plate"),
        all(query, "well"),
        all(query, "image"),
        take.map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty()),
        Optional.ofNullable(query.getFirst("seed")));
  }

  private static List<String> all(MultivaluedMap<String, String> query, String name) {
    return query.getOrDefault(name, List.of());
  }
}
