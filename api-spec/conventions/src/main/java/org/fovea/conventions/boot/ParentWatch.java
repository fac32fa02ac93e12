package org.fovea.conventions.boot;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.fovea.conventions.config.FoveaConfig;
import org.jboss.logging.Logger;

/**
 * Ends this process when its supervisor has died, so that a killed launcher leaves nobody behind.
 */
@ApplicationScoped
class ParentWatch {

  private static final Logger LOG = Logger.getLogger(ParentWatch.class);

  private final FoveaConfig config;

  @Inject
  ParentWatch(FoveaConfig config) {
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    config.parentPid().ifPresent(pid -> watch(pid, ParentWatch::leave));
  }

  static void watch(long pid, Runnable whenGone) {
    ProcessHandle.of(pid).ifPresentOrElse(parent -> parent.onExit().thenRun(whenGone), whenGone);
  }

  private static void leave() {
    LOG.warn("the supervisor is gone, so this service stops");
    Quarkus.asyncExit();
  }
}
