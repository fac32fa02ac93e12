package org.fovea.conventions.access;

import java.util.function.Consumer;
import org.fovea.contract.event.Event;
import org.fovea.contract.event.Topics;
import org.fovea.conventions.event.EventHandler;

/** Stores one type of event of {@code fovea.access}. */
record AccessHandler<E extends Event>(Class<E> type, Consumer<E> store) implements EventHandler<E> {

  static <E extends Event> AccessHandler<E> of(Class<E> type, Consumer<E> store) {
    return new AccessHandler<>(type, store);
  }

  @Override
  public String topic() {
    return Topics.ACCESS;
  }

  @Override
  public void handle(E event) {
    store.accept(event);
  }
}
