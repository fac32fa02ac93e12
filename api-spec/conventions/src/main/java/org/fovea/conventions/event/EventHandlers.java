package org.fovea.conventions.event;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.contract.event.Event;

/** All handlers of this service: its own beans and those a feature provides when it is in use. */
@Singleton
class EventHandlers {

  private final List<EventHandler<?>> handlers;

  @Inject
  EventHandlers(@Any Instance<EventHandler<?>> beans, @Any Instance<HandlerSource> sources) {
    Stream<EventHandler<?>> provided =
        sources.stream().flatMap(source -> source.handlers().stream());
    this.handlers = Stream.<EventHandler<?>>concat(beans.stream(), provided).toList();
  }

  Set<String> topics() {
    return handlers.stream().map(EventHandler::topic).collect(Collectors.toSet());
  }

  void handle(String topic, Event event) {
    handlers.stream()
        .filter(handler -> handler.topic().equals(topic) && handler.type().isInstance(event))
        .forEach(handler -> call(handler, event));
  }

  private static <E extends Event> void call(EventHandler<E> handler, Event event) {
    handler.handle(handler.type().cast(event));
  }
}
