package org.fovea.ingest.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Lets the first admin in. When the configured digest belongs to no key, a key with that digest is
 * made for the principal "admin"; so a lost admin key is replaced by configuring another digest.
 */
@ApplicationScoped
class Bootstrap {

  private static final Logger LOG = Logger.getLogger(Bootstrap.class);
  private static final List<String> ROLES = List.of("admin", "curator", "depositor");

  private final AccessConfig config;
  private final AccessWriter writer;
  private final EntityManager entities;

  @Inject
  Bootstrap(AccessConfig config, AccessWriter writer, EntityManager entities) {
    this.config = config;
    this.writer = writer;
    this.entities = entities;
  }

  @Transactional
  void start(@Observes StartupEvent event) {
    config
        .adminKeySha256()
        .map(String::strip)
        .filter(sha256 -> !sha256.isEmpty())
        .ifPresent(this::ensureAdmin);
  }

  private void ensureAdmin(String sha256) {
    // Replicas that start together must not both make an admin.
    entities
        .createNativeQuery(
            "select 1 from pg_advisory_xact_lock(hashtextextended('bootstrap admin', 0))")
        .getResultList();
    if (ApiKeyEntity.count("sha256", sha256) > 0) {
      return;
    }
    PrincipalEntity admin =
        PrincipalEntity.<PrincipalEntity>find("name = 'admin' order by createdAt")
            .firstResultOptional()
            .orElseGet(this::makeAdmin);
    ApiKeyEntity key = ApiKeyEntity.of(admin, "bootstrap" + sha256.substring(0, 8), sha256);
    key.label = "bootstrap";
    key.persist();
    writer.tell(key);
    LOG.infof("made the first admin's key: keyId=%s principal=%s", key.id, admin.id);
  }

  private PrincipalEntity makeAdmin() {
    PrincipalEntity admin = PrincipalEntity.named("admin", ROLES);
    admin.persist();
    writer.tell(admin);
    return admin;
  }
}
