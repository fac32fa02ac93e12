package org.fovea.conventions.boot;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import org.fovea.conventions.config.FoveaConfig;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.LogContext;

/** Puts the JSON formatter on the root handlers, first of all that happens at start-up. */
@ApplicationScoped
class JsonLogs {

  private final LogConfig config;
  private final FoveaConfig fovea;

  @Inject
  JsonLogs(LogConfig config, FoveaConfig fovea) {
    this.config = config;
    this.fovea = fovea;
  }

  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    if (config.json()) {
      JsonLogFormatter formatter = new JsonLogFormatter(fovea.service(), fovea.instanceId());
      format(LogContext.getLogContext().getLogger("").getHandlers(), formatter);
    }
  }

  /**
   * Quarkus keeps the handlers that write inside one that holds records back until they are ready.
   */
  static void format(Handler[] handlers, Formatter formatter) {
    for (Handler handler : handlers) {
      handler.setFormatter(formatter);
      if (handler instanceof ExtHandler outer) {
        format(outer.getHandlers(), formatter);
      }
    }
  }
}
