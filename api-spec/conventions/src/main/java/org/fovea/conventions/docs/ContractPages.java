package org.fovea.conventions.docs;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.fovea.conventions.config.FoveaConfig;

/**
 * {@code /docs/{service}}: Swagger UI over {@code /docs/{service}/openapi.yaml}, all from this
 * process.
 */
@Singleton
class ContractPages {

  private static final String ASSETS = "META-INF/resources/webjars/swagger-ui/5.31.0/";
  private static final Map<String, String> MEDIA_TYPES =
      Map.of("swagger-ui.css", "text/css", "swagger-ui-bundle.js", "text/javascript");
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Fovea: contract of %1$s</title>
      <link rel="stylesheet" href="/docs/%1$s/swagger-ui.css">
      <div id="contract"></div>
      <script src="/docs/%1$s/swagger-ui-bundle.js"></script>
      <script>
        SwaggerUIBundle({url: "/docs/%1$s/openapi.yaml", dom_id: "#contract", deepLinking: true});
      </script>
      </html>
      """;

  private final String service;

  @Inject
  ContractPages(FoveaConfig config) {
    this.service = config.service();
  }

  void register(@Observes Router router) {
    String base = "/docs/" + service;
    String contract = "openapi/" + service + ".yaml";
    router
        .get(base)
        .handler(call -> send(call, "text/html", Buffer.buffer(PAGE.formatted(service))));
    router
        .get(base + "/openapi.yaml")
        .blockingHandler(call -> sendFile(call, contract, "application/yaml"));
    MEDIA_TYPES.forEach(
        (name, type) ->
            router
                .get(base + "/" + name)
                .blockingHandler(call -> sendFile(call, ASSETS + name, type)));
  }

  private static void sendFile(RoutingContext call, String resource, String mediaType) {
    try (InputStream in =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        call.fail(404);
      } else {
        send(call, mediaType, Buffer.buffer(in.readAllBytes()));
      }
    } catch (IOException e) {
      call.fail(e);
    }
  }

  private static void send(RoutingContext call, String mediaType, Buffer body) {
    call.response()
        .putHeader("Content-Type", mediaType + "; charset=utf-8")
        .putHeader("Cache-Control", "max-age=300")
        .end(body);
  }
}
