package org.fovea.conventions.event;

import java.util.List;

/**
 * Provides handlers that depend on how a service is made or configured; none when the feature is
 * not in use.
 */
public interface HandlerSource {

  List<EventHandler<?>> handlers();
}
