package org.fovea.conventions.access;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Tells OIDC of the issuer, when there is one. The default tenant is disabled, so without one no
 * token is accepted.
 */
@ApplicationScoped
class IssuerTenant implements TenantConfigResolver {

  private final Optional<OidcTenantConfig> tenant;

  @Inject
  IssuerTenant(OidcConfig config) {
    this.tenant = config.issuer().map(issuer -> tenant(issuer, config));
  }

  @Override
  public Uni<OidcTenantConfig> resolve(
      RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
    return tenant
        .map(config -> Uni.createFrom().item(config))
        .orElseGet(() -> Uni.createFrom().nullItem());
  }

  private static OidcTenantConfig tenant(String issuer, OidcConfig config) {
    var tenant =
        OidcTenantConfig.authServerUrl(issuer)
            .tenantId("fovea")
            .applicationType(io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType.SERVICE);
    var token = tenant.token().issuer(issuer).age(config.maxAge());
    config.audience().ifPresent(token::audience);
    return token.end().build();
  }
}
