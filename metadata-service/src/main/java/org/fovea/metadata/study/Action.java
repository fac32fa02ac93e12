package org.fovea.metadata.study;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.event.StudyState.State;

/**
 * What can happen to a study; the first seven move a version along the one table of allowed
 * transitions below.
 */
public enum Action {
  SUBMIT,
  REFUSE,
  ASSIGN,
  RETURN,
  ACCEPT,
  PUBLISH,
  WITHDRAW,
  /** The version gets ready to be public; its state stays. */
  OPEN,
  /** The release rule changed. */
  RELEASE,
  /** The inspector's facts were replaced. */
  FACTS;

  private static final Map<Action, Map<State, State>> TRANSITIONS = new EnumMap<>(Action.class);

  static {
    allow(SUBMIT, State.SUBMITTED, State.RETURNED, State.REFUSED);
    allow(REFUSE, State.REFUSED, State.RETURNED, State.REFUSED);
    allow(ASSIGN, State.IN_REVIEW, State.SUBMITTED, State.IN_REVIEW);
    allow(RETURN, State.RETURNED, State.SUBMITTED, State.IN_REVIEW, State.ACCEPTED);
    allow(ACCEPT, State.ACCEPTED, State.SUBMITTED, State.IN_REVIEW);
    allow(PUBLISH, State.PUBLISHED, State.ACCEPTED);
    allow(WITHDRAW, State.WITHDRAWN, State.PUBLISHED);
  }

  private static void allow(Action action, State to, State... from) {
    Map<State, State> row = TRANSITIONS.computeIfAbsent(action, none -> new EnumMap<>(State.class));
    for (State state : from) {
      row.put(state, to);
    }
  }

  /** Where this action leads from a state, empty when it is not allowed there. */
  public Optional<State> next(State from) {
    return Optional.ofNullable(TRANSITIONS.getOrDefault(this, Map.of()).get(from));
  }

  /** The word in the history. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
