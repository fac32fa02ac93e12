package org.fovea.search.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.fovea.conventions.cursor.Cursors;
import org.fovea.conventions.paging.Page;
import org.fovea.conventions.paging.PageLinks;

/** Cursors of the current request, out and in. */
@RequestScoped
class Paging {
  private final Cursors cursors;
  private final PageLinks links;

  @Inject
  Paging(Cursors cursors, PageLinks links) {
    this.cursors = cursors;
    this.links = links;
  }

  /** Where a cursor of the scope continues. */
  Optional<Map<String, String>> position(Optional<String> cursor, String scope) {
    return cursor.map(text -> cursors.decode(text, scope));
  }

  /**
   * The cursor of the next page, which also becomes a {@code Link} header; empty on the last page.
   */
  Optional<String> next(String scope, Page<?> page) {
    return links.next(scope, page);
  }

  /** A cursor without a header, for a query that is no URL. */
  String cursor(String scope, Map<String, String> position) {
    return cursors.encode(scope, position);
  }
}
