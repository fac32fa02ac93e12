package org.fovea.conventions.paging;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.fovea.conventions.cursor.Cursors;
import org.fovea.conventions.http.Answers;
import org.fovea.conventions.link.BaseUrl;

/** Adds the {@code Link} header of a page (RFC 8288). */
@RequestScoped
public class PageLinks {

  private final Answers answers;
  private final Cursors cursors;
  private final UriInfo uri;
  private final BaseUrl base;

  @Inject
  PageLinks(Answers answers, Cursors cursors, UriInfo uri, BaseUrl base) {
    this.answers = answers;
    this.cursors = cursors;
    this.uri = uri;
    this.base = base;
  }

  /** Adds {@code Link: <url>; rel="next"}. */
  public void next(String url) {
    answers.header("Link", "<" + url + ">; rel=\"next\"");
  }

  /**
   * The cursor for the body's {@code next}, empty on the last page; adds the {@code Link} header:
   * this request's URL at the front door with that cursor.
   *
   * @param scope as in {@link Cursors}
   */
  public Optional<String> next(String scope, Page<?> page) {
    Optional<String> cursor = page.next().map(position -> cursors.encode(scope, position));
    cursor.map(this::thisRequestWith).ifPresent(this::next);
    return cursor;
  }

  private String thisRequestWith(String cursor) {
    String pathAndQuery =
        uri.getRequestUriBuilder()
            .replaceQueryParam("cursor", cursor)
            .build()
            .toString()
            .replaceFirst("^\\w+://[^/]*", "");
    return base.of(pathAndQuery);
  }
}
