package org.fovea.search.query;

import java.util.Optional;

/**
 * One thing wrong with a query.
 *
 * @param code stable, kebab case
 * @param pointer JSON pointer into the body; empty for a filter
 * @param position character of the filter, from 1; empty for JSON
 * @param value the offending text, shortened
 * @param mend how to mend it
 */
public record QueryFault(
    String code,
    String detail,
    Optional<String> pointer,
    Optional<Integer> position,
    Optional<String> value,
    String mend) {

  private static final int SHOWN = 200;

  static QueryFault at(String pointer, String code, String detail, String value, String mend) {
    return new QueryFault(
        code, detail, Optional.of(pointer), Optional.empty(), Optional.of(shown(value)), mend);
  }

  static QueryFault inFilter(int position, String detail, String value, String mend) {
    return new QueryFault(
        "invalid-filter",
        detail,
        Optional.empty(),
        Optional.of(position),
        Optional.of(shown(value)),
        mend);
  }

  static QueryFault tooExpensive(String detail, String mend) {
    return new QueryFault(
        "query-too-expensive", detail, Optional.empty(), Optional.empty(), Optional.empty(), mend);
  }

  private static String shown(String value) {
    return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
  }
}
