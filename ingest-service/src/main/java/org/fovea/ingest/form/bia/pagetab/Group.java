package org.fovea.ingest.form.bia.pagetab;

import java.util.List;
import java.util.function.UnaryOperator;

/** Links, files or subsections that stand together: one alone, or the rows of a table. */
public record Group<T>(Kind kind, List<T> members) {

  public Group {
    members = List.copyOf(members);
  }

  /** How the members were written. */
  public enum Kind {
    SINGLE,
    TABLE
  }

  static <T> Group<T> single(T member) {
    return new Group<>(Kind.SINGLE, List.of(member));
  }

  static <T> Group<T> table(List<T> rows) {
    return new Group<>(Kind.TABLE, rows);
  }

  /** All members of all groups, in order. */
  static <T> List<T> all(List<Group<T>> groups) {
    return groups.stream().flatMap(group -> group.members().stream()).toList();
  }

  static <T> List<Group<T>> each(List<Group<T>> groups, UnaryOperator<T> change) {
    return groups.stream()
        .map(group -> new Group<>(group.kind(), group.members().stream().map(change).toList()))
        .toList();
  }
}
