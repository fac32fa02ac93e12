package org.fovea.search.rest;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets a key with a slash ({@code Concentration (mg/L)}) stand in a path. JAX-RS decodes {@code
 * %2F} before it matches, so the slash is handed on as a full-width one (U+FF0F), which is the same
 * key in the normal form.
 */
@ApplicationScoped
class SlashInKeys {
  private static final Pattern VALUES_OF_KEY =
      Pattern.compile("(/v1/search/keys/)([^/]+)(/values)");
  private static final Pattern SLASH = Pattern.compile("%2[Ff]");
  private static final String FULL_WIDTH_SLASH = "%EF%BC%8F";
  private static final int FIRST = Integer.MIN_VALUE + 1;

  void register(@Observes Router router) {
    router.route().order(FIRST).handler(SlashInKeys::rewrite);
  }

  private static void rewrite(RoutingContext context) {
    String uri = context.request().uri();
    int query = uri.indexOf('?');
    Matcher path = VALUES_OF_KEY.matcher(query < 0 ? uri : uri.substring(0, query));
    if (path.matches() && SLASH.matcher(path.group(2)).find()) {
      String key = SLASH.matcher(path.group(2)).replaceAll(FULL_WIDTH_SLASH);
      context.reroute(
          path.group(1) + key + path.group(3) + (query < 0 ? "" : uri.substring(query)));
    } else {
      context.next();
    }
  }
}
