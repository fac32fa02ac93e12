package org.fovea.search.query;

import java.util.List;

/** A query that cannot be answered, with every fault found. */
public final class InvalidQueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<QueryFault> faults;
  private final Kind kind;

  InvalidQueryException(Kind kind, List<QueryFault> faults) {
    super(faults.get(0).detail());
    this.kind = kind;
    this.faults = List.copyOf(faults);
  }

  /** At least one. */
  public List<QueryFault> faults() {
    return faults;
  }

  public Kind kind() {
    return kind;
  }

  /** What sort of answer it deserves. */
  public enum Kind {
    /** The one-line filter cannot be read. */
    FILTER,
    /** The JSON form breaks the contract. */
    BODY,
    /** It can be read but is beyond {@link QueryLimits}. */
    TOO_EXPENSIVE
  }
}
