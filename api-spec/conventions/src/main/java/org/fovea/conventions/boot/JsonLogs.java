package org.fovea.conventions.boot;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.logging.Handler;
import org.fovea.conventions.config.FoveaConfig;
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
      for (Handler handler : LogContext.getLogContext().getLogger("").getHandlers()) {
        handler.setFormatter(formatter);
      }
    }
  }
}
