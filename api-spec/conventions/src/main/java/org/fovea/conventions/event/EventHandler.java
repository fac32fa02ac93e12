package org.fovea.conventions.event;

import org.fovea.contract.event.Event;

/**
 * Follows one type of event of a topic. Every CDI bean of this type is called; a service's beans
 * share one consumer group, named after the service.
 *
 * <p>Each call runs in a transaction of its own, which also records the position in the topic. A
 * record may come again (another replica, a restored database), so handling must be idempotent.
 * What a handler throws rolls back and is tried again with a growing pause, for ever: its partition
 * waits, nothing is skipped. Undecodable records never arrive here.
 */
public interface EventHandler<E extends Event> {

  /** The topic, one of {@link org.fovea.contract.event.Topics}. */
  String topic();

  Class<E> type();

  void handle(E event);
}
