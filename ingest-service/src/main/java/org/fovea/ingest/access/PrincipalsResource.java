package org.fovea.ingest.access;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.fovea.contract.ingest.PrincipalsApi;
import org.fovea.contract.ingest.model.ApiKey;
import org.fovea.contract.ingest.model.ApiKeyPage;
import org.fovea.contract.ingest.model.NewApiKey;
import org.fovea.contract.ingest.model.NewPrincipal;
import org.fovea.contract.ingest.model.Principal;
import org.fovea.contract.ingest.model.PrincipalPage;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.cursor.Cursors;
import org.fovea.conventions.http.Answers;
import org.fovea.conventions.idempotency.Idempotency;
import org.fovea.conventions.paging.Page;
import org.fovea.conventions.paging.PageLinks;

/** The calls on principals and keys, for admins. */
class PrincipalsResource implements PrincipalsApi {

  private static final Map<String, String> START =
      Map.of("created", Instant.EPOCH.toString(), "id", "");

  @Inject Principals principals;
  @Inject PrincipalMapper bodies;
  @Inject Caller caller;
  @Inject Answers answers;
  @Inject Idempotency idempotency;
  @Inject Cursors cursors;
  @Inject PageLinks links;

  @Override
  public Principal addPrincipal(String idempotencyKey, NewPrincipal body) {
    caller.requireRole(Role.ADMIN);
    return idempotency.once(
        idempotencyKey,
        "POST /v1/admin/ingest/principals",
        body,
        Principal.class,
        () -> {
          PrincipalEntity principal =
              principals.add(body.getName(), words(body.getRoles()), bindings(body));
          Principal made = bodies.body(principal);
          answers.created(made.getUrl()).etag(Principals.etag(principal));
          return made;
        });
  }

  @Override
  public Principal getPrincipal(String id) {
    caller.requireRole(Role.ADMIN);
    return withEtag(principals.find(id));
  }

  @Override
  public Principal changePrincipal(String id, Map<String, Object> patch, String ifMatch) {
    caller.requireRole(Role.ADMIN);
    return withEtag(principals.change(id, patch, ifMatch));
  }

  @Override
  public PrincipalPage listPrincipals(Integer limit, String cursor, Boolean count) {
    caller.requireRole(Role.ADMIN);
    String scope = "GET principals";
    Map<String, String> after =
        Optional.ofNullable(cursor).map(c -> cursors.decode(c, scope)).orElse(START);
    Page<PrincipalEntity> page =
        Page.of(
            principals.page(Instant.parse(after.get("created")), after.get("id"), limit + 1),
            limit,
            last -> Map.of("created", last.createdAt.toString(), "id", last.id));
    PrincipalPage body =
        new PrincipalPage().items(page.items().stream().map(bodies::body).toList());
    links.next(scope, page).ifPresent(body::next);
    return count ? body.total(principals.count()) : body;
  }

  /** The text of the key is not part of what idempotency keeps, so it is nowhere at rest. */
  @Override
  public ApiKey addKey(String id, String idempotencyKey, NewApiKey body) {
    caller.requireRole(Role.ADMIN);
    AtomicReference<String> text = new AtomicReference<>();
    ApiKey answer =
        idempotency.once(
            idempotencyKey,
            "POST /v1/admin/ingest/principals/" + id + "/keys",
            body,
            ApiKey.class,
            () -> {
              Principals.Minted minted = principals.mint(id, wish(body));
              text.set(minted.text().text());
              ApiKey made = bodies.body(minted.key());
              answers.created(made.getUrl());
              return made;
            });
    return text.get() == null ? answer : answer.key(text.get());
  }

  @Override
  public ApiKeyPage listKeys(String id, Integer limit, String cursor, Boolean count) {
    caller.requireRole(Role.ADMIN);
    String scope = "GET keys of " + id;
    Map<String, String> after =
        Optional.ofNullable(cursor).map(c -> cursors.decode(c, scope)).orElse(START);
    Page<ApiKeyEntity> page =
        Page.of(
            principals.keys(id, Instant.parse(after.get("created")), after.get("id"), limit + 1),
            limit,
            last -> Map.of("created", last.createdAt.toString(), "id", last.id));
    ApiKeyPage body = new ApiKeyPage().items(page.items().stream().map(bodies::body).toList());
    links.next(scope, page).ifPresent(body::next);
    return count ? body.total(principals.countKeys(id)) : body;
  }

  @Override
  public void revokeKey(String id, String keyId) {
    caller.requireRole(Role.ADMIN);
    principals.revoke(id, keyId);
    answers.status(204);
  }

  private Principal withEtag(PrincipalEntity principal) {
    answers.etag(Principals.etag(principal));
    return bodies.body(principal);
  }

  private static Principals.KeyWish wish(NewApiKey body) {
    return new Principals.KeyWish(
        Optional.ofNullable(body.getLabel()),
        body.getRoles() == null ? List.of() : words(body.getRoles()),
        Optional.ofNullable(body.getExpiresAt()).map(OffsetDateTime::toInstant));
  }

  private static List<String> words(List<org.fovea.contract.ingest.model.Role> roles) {
    return roles.stream().map(org.fovea.contract.ingest.model.Role::toString).distinct().toList();
  }

  private static List<PrincipalEntity.Binding> bindings(NewPrincipal body) {
    return body.getBindings() == null
        ? List.of()
        : body.getBindings().stream()
            .map(b -> new PrincipalEntity.Binding(b.getIssuer(), b.getSubject()))
            .toList();
  }
}
