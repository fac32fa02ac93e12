package org.fovea.ingest.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.fovea.conventions.access.AccessDirectory;
import org.fovea.conventions.outbox.Outbox;

/** Makes a change of access true here at once and tells all services, in one transaction. */
@ApplicationScoped
class AccessWriter {

  private final AccessDirectory directory;
  private final Outbox outbox;
  private final EntityManager entities;

  @Inject
  AccessWriter(AccessDirectory directory, Outbox outbox, EntityManager entities) {
    this.directory = directory;
    this.outbox = outbox;
    this.entities = entities;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void tell(PrincipalEntity principal) {
    entities.flush();
    directory.store(principal.state());
    outbox.append(principal.state());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void tell(ApiKeyEntity key) {
    entities.flush();
    directory.store(key.state());
    outbox.append(key.state());
  }
}
