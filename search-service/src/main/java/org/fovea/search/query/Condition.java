package org.fovea.search.query;

import java.util.List;
import java.util.Locale;

/** What must hold for a hit: a tree of groups over comparisons. */
public sealed interface Condition {

  /** Something holds for the values of one key. The key compares in its normal form. */
  record Comparison(String key, Match match) implements Condition {}

  /** All of them hold. */
  record All(List<Condition> members) implements Condition {
    public All {
      members = List.copyOf(members);
    }
  }

  /** At least one of them holds. */
  record Any(List<Condition> members) implements Condition {
    public Any {
      members = List.copyOf(members);
    }
  }

  /** It does not hold. */
  record Not(Condition member) implements Condition {}

  /** It holds for a parent of the hit; all of it for the same parent. */
  record OfParent(Parent parent, Condition member) implements Condition {}

  /** What a hit belongs to. A study has its datasets, a dataset is its own. */
  enum Parent {
    STUDY,
    DATASET,
    SCREEN;

    /** Name in the contract: the constant in lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
