package org.fovea.conventions.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The OIDC provider whose access tokens are accepted; none by default. */
@ConfigMapping(prefix = "fovea.oidc")
public interface OidcConfig {

  /** Issuer URL, under which {@code /.well-known/openid-configuration} lies. */
  Optional<String> issuer();

  /** Audience a token must name, any of these; not checked when absent. */
  Optional<List<String>> audience();

  /** A token issued longer ago than this is refused, however long it says that it is good for. */
  @WithDefault("PT1H")
  Duration maxAge();
}
