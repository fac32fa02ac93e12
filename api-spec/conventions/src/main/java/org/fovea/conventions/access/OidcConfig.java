package org.fovea.conventions.access;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** The OIDC provider whose access tokens are accepted; none by default. */
@ConfigMapping(prefix = "fovea.oidc")
public interface OidcConfig {

  /** Issuer URL, under which {@code /.well-known/openid-configuration} lies. */
  Optional<String> issuer();

  /** Audience a token must name, any of these; not checked when absent. */
  Optional<List<String>> audience();
}
