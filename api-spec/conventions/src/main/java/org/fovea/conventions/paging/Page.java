package org.fovea.conventions.paging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a key-set query.
 *
 * @param next position of the page's last item when there are more, for {@link
 *     PageLinks#next(String, Page)}
 */
public record Page<T>(List<T> items, Optional<Map<String, String>> next) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * The page of at most {@code limit} items out of a query that asked for {@code limit + 1}.
   *
   * @param position what the following query compares with, read from the last item
   */
  public static <T> Page<T> of(
      List<T> fetched, int limit, Function<T, Map<String, String>> position) {
    if (fetched.size() <= limit) {
      return new Page<>(fetched, Optional.empty());
    }
    List<T> items = fetched.subList(0, limit);
    return new Page<>(items, Optional.of(position.apply(items.get(limit - 1))));
  }

  /** The same page with other items. */
  public <R> Page<R> map(Function<T, R> mapper) {
    return new Page<>(items.stream().map(mapper).toList(), next);
  }
}
