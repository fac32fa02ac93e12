package org.fovea.standalone.door;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.route.RouteTable;

/**
 * A reverse proxy that never buffers. It hides {@code /q/*}, sets the forwarded headers itself
 * whatever the client sent, and answers its own errors as problem+json.
 */
public final class FrontDoor implements AutoCloseable {
  /** The same limits as the services': a path of 4,096 bytes fits, each of them escaped. */
  private static final int LONGEST_LINE = 32 * 1024;

  /** What is handed on at once of a body; Vert.x has 8 KiB, a write to the other side each. */
  private static final int LARGEST_PIECE = 64 * 1024;

  private static final long SWEEP_MILLIS = 1000;

  private final Vertx vertx;
  private final HttpServer server;

  private FrontDoor(Vertx vertx, HttpServer server) {
    this.vertx = vertx;
    this.server = server;
  }

  /**
   * Opens the door.
   *
   * @param ports port of each service on the loopback
   * @param baseUrl address that the door's own errors name
   * @param patience with its clients
   */
  public static FrontDoor open(
      String host, int port, Map<String, Integer> ports, String baseUrl, Patience patience) {
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    HttpClient client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setMaxPoolSize(256)
                .setKeepAliveTimeout(30)
                .setMaxChunkSize(LARGEST_PIECE)
                .setDecompressionSupported(false));
    HttpServerOptions options =
        new HttpServerOptions()
            .setHost(host)
            .setPort(port)
            .setHttp2ClearTextEnabled(false)
            .setHandle100ContinueAutomatically(true)
            .setMaxChunkSize(LARGEST_PIECE)
            .setMaxInitialLineLength(LONGEST_LINE)
            .setMaxHeaderSize(2 * LONGEST_LINE);
    DoorErrors errors = new DoorErrors(baseUrl);
    Routing routing = new Routing(RouteTable.bundled(), ports, client, errors);
    Clients clients = new Clients(patience);
    HttpServer server =
        vertx
            .createHttpServer(options)
            .connectionHandler(
                connection -> {
                  StrictDecoder.read(connection, options);
                  clients.connected(connection);
                })
            .requestHandler(
                request -> {
                  clients.asks(request);
                  routing.route(request);
                })
            .invalidRequestHandler(errors::answerUnreadable);
    vertx.setPeriodic(SWEEP_MILLIS, tick -> clients.sweep());
    Future<HttpServer> listening = server.listen();
    listening.toCompletionStage().toCompletableFuture().join();
    return new FrontDoor(vertx, server);
  }

  /** Where a request goes. */
  private record Routing(
      RouteTable routes, Map<String, Integer> ports, HttpClient client, DoorErrors errors) {

    void route(HttpServerRequest request) {
      Optional<DoorProblem> ambiguity = Ambiguity.of(request);
      if (ambiguity.isPresent()) {
        errors.answer(ambiguity.get(), request);
        return;
      }
      String path = request.path() == null ? "/" : request.path();
      if (path.equals("/docs") || path.equals("/docs/")) {
        DocsIndex.answer(request);
        return;
      }
      Optional<String> owner = path.startsWith("/q/") ? Optional.empty() : routes.owner(path);
      if (owner.isEmpty()) {
        errors.answer(DoorProblem.NOT_FOUND, request);
        return;
      }
      SocketAddress origin = SocketAddress.inetSocketAddress(ports.get(owner.get()), "127.0.0.1");
      HttpProxy.reverseProxy(client)
          .origin(origin.port(), origin.host())
          .addInterceptor(new Forwarded(errors))
          .handle(request);
    }
  }

  @Override
  public void close() {
    server.close().toCompletionStage().toCompletableFuture().join();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /** Tells the service who asked and under which address, and mends the proxy's own bare errors. */
  private record Forwarded(DoorErrors errors) implements ProxyInterceptor {

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
      ProxyRequest request = context.request();
      HttpServerRequest client = request.proxiedRequest();
      request
          .headers()
          .set("X-Forwarded-For", client.remoteAddress().hostAddress())
          .set("X-Forwarded-Proto", client.scheme())
          .set("X-Forwarded-Host", client.authority().toString())
          .remove("Forwarded");
      return context
          .sendRequest()
          .recover(
              failure -> {
                errors.answer(DoorProblem.UNAVAILABLE, client);
                return Future.failedFuture(failure);
              });
    }
  }
}
