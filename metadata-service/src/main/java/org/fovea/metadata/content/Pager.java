package org.fovea.metadata.content;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fovea.conventions.cursor.Cursors;
import org.fovea.conventions.paging.Page;
import org.fovea.conventions.paging.PageLinks;

/** Answers pages of rows: cursor in, cursor and {@code Link} out. */
@RequestScoped
public class Pager {

  private static final String FIRST = "a";
  private static final String SECOND = "b";

  private final ContentRepository rows;
  private final Cursors cursors;
  private final PageLinks links;

  @Inject
  Pager(ContentRepository rows, Cursors cursors, PageLinks links) {
    this.rows = rows;
    this.cursors = cursors;
    this.links = links;
  }

  /**
   * A page of a version's rows; {@code mapper} sees all bodies of the page at once, to look up what
   * they name together.
   */
  public <T> Paged<T> page(
      long version, RowQuery query, PageRequest request, Function<List<String>, List<T>> mapper) {
    String scope = version + " " + query.scope();
    Line after =
        request
            .cursor()
            .map(cursor -> position(cursors.decode(cursor, scope)))
            .orElse(new Line(-1, -1, ""));
    List<Line> fetched = rows.page(version, query, request.limit() + 1, after);
    Page<Line> page = Page.of(fetched, request.limit(), Pager::position);
    Optional<Long> total =
        request.counted() ? Optional.of(rows.count(version, query)) : Optional.empty();
    List<T> items = mapper.apply(page.items().stream().map(Line::body).toList());
    return new Paged<>(items, links.next(scope, page), total);
  }

  /** A page of a short list that is in memory anyway; only what is on the page is mapped. */
  public <S, T> Paged<T> slice(
      List<S> all, String scope, PageRequest request, Function<S, T> mapper) {
    int from =
        request
            .cursor()
            .map(cursor -> Integer.parseInt(cursors.decode(cursor, scope).get(FIRST)))
            .map(place -> Math.min(place, all.size()))
            .orElse(0);
    int to = Math.min(from + request.limit(), all.size());
    Optional<Map<String, String>> next =
        to < all.size() ? Optional.of(Map.of(FIRST, Integer.toString(to))) : Optional.empty();
    Page<T> page = new Page<>(all.subList(from, to).stream().map(mapper).toList(), next);
    Optional<Long> total = request.counted() ? Optional.of((long) all.size()) : Optional.empty();
    return new Paged<>(page.items(), links.next(scope, page), total);
  }

  private static Map<String, String> position(Line line) {
    return Map.of(FIRST, Long.toString(line.first()), SECOND, Long.toString(line.second()));
  }

  private static Line position(Map<String, String> cursor) {
    return new Line(Long.parseLong(cursor.get(FIRST)), Long.parseLong(cursor.get(SECOND)), "");
  }
}
