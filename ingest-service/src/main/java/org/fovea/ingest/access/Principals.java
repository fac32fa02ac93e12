package org.fovea.ingest.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.conventions.access.ApiKeyText;
import org.fovea.conventions.http.Preconditions;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.ingest.problem.IngestProblem;

/** Adds and changes principals and their keys. */
@ApplicationScoped
class Principals {

  private final EntityManager entities;
  private final AccessWriter writer;

  @Inject
  Principals(EntityManager entities, AccessWriter writer) {
    this.entities = entities;
    this.writer = writer;
  }

  /** What a new key may do, and until when. */
  record KeyWish(Optional<String> label, List<String> roles, Optional<Instant> expiresAt) {}

  /** A new key and its text, which nobody sees again. */
  record Minted(ApiKeyEntity key, ApiKeyText text) {}

  @Transactional
  PrincipalEntity find(String id) {
    return Optional.ofNullable(entities.find(PrincipalEntity.class, id))
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }

  @Transactional
  PrincipalEntity add(String name, List<String> roles, List<PrincipalEntity.Binding> bindings) {
    PrincipalEntity principal = PrincipalEntity.named(name, roles);
    principal.bindings = new ArrayList<>(bindings);
    principal.persist();
    writer.tell(principal);
    return principal;
  }

  @Transactional
  PrincipalEntity change(String id, Map<String, Object> patch, String ifMatch) {
    PrincipalEntity principal = find(id);
    entities.refresh(principal, LockModeType.PESSIMISTIC_WRITE);
    Preconditions.ifMatch(ifMatch, etag(principal));
    boolean wasAdmin = principal.activeAdmin();
    PrincipalPatch.apply(principal, patch);
    if (wasAdmin && !principal.activeAdmin()) {
      requireAnAdmin();
    }
    principal.changed();
    writer.tell(principal);
    return principal;
  }

  @Transactional
  Minted mint(String principal, KeyWish wish) {
    ApiKeyText text = ApiKeyText.random();
    ApiKeyEntity key = ApiKeyEntity.of(find(principal), text.id(), text.sha256());
    key.label = wish.label().orElse(null);
    key.roles = new ArrayList<>(wish.roles());
    key.expiresAt = wish.expiresAt().orElse(null);
    key.persist();
    writer.tell(key);
    return new Minted(key, text);
  }

  @Transactional
  void revoke(String principal, String keyId) {
    ApiKeyEntity key =
        Optional.ofNullable(
                entities.find(ApiKeyEntity.class, keyId, LockModeType.PESSIMISTIC_WRITE))
            .filter(found -> found.principal.equals(principal))
            .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    if (!key.revoked) {
      key.revoked = true;
      key.sequence++;
      writer.tell(key);
    }
  }

  @Transactional
  List<PrincipalEntity> page(Instant after, String afterId, int limit) {
    return PrincipalEntity.<PrincipalEntity>find(
            "createdAt > ?1 or (createdAt = ?1 and id > ?2) order by createdAt, id", after, afterId)
        .page(0, limit)
        .list();
  }

  @Transactional
  List<ApiKeyEntity> keys(String principal, Instant after, String afterId, int limit) {
    find(principal);
    return ApiKeyEntity.<ApiKeyEntity>find(
            "principal = ?1 and (createdAt > ?2 or (createdAt = ?2 and id > ?3)) order by"
                + " createdAt, id",
            principal,
            after,
            afterId)
        .page(0, limit)
        .list();
  }

  @Transactional
  long count() {
    return PrincipalEntity.count();
  }

  @Transactional
  long countKeys(String principal) {
    return ApiKeyEntity.count("principal", principal);
  }

  static String etag(PrincipalEntity principal) {
    return Long.toString(principal.sequence);
  }

  private void requireAnAdmin() {
    if (PrincipalEntity.<PrincipalEntity>listAll().stream()
        .noneMatch(PrincipalEntity::activeAdmin)) {
      throw new ProblemException(IngestProblem.LAST_ADMIN);
    }
  }
}
