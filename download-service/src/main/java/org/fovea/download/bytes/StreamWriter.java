package org.fovea.download.bytes;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Sends streams in pieces, each read on a worker thread only once the one before has left for the
 * client: a slow client holds neither a thread nor more than a piece of memory. A stream of known
 * length gets its exact {@code Content-Length}.
 */
@Provider
public class StreamWriter implements ServerMessageBodyWriter<InputStream> {
  private final Vertx vertx;

  @Inject
  StreamWriter(Vertx vertx) {
    this.vertx = vertx;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
    return InputStream.class.isAssignableFrom(type);
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return InputStream.class.isAssignableFrom(type);
  }

  @Override
  public void writeResponse(InputStream stream, Type genericType, ServerRequestContext context)
      throws WebApplicationException, IOException {
    ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) context;
    ServerHttpResponse response = context.serverResponse();
    boolean bodiless =
        request.getMethod().equals("HEAD") || request.getResponse().get().getStatus() == 304;
    if (bodiless) {
      lengthOfHead(stream, request, response);
      stream.close();
      response.end();
      return;
    }
    Context eventLoop = vertx.getOrCreateContext();
    request.suspend();
    eventLoop.runOnContext(started -> new Pump(stream, request, eventLoop).start());
  }

  @Override
  public void writeTo(
      InputStream stream,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    try (stream) {
      stream.transferTo(out);
    }
  }

  private static void lengthOfHead(
      InputStream stream, ResteasyReactiveRequestContext request, ServerHttpResponse response) {
    if (stream instanceof Sized sized && request.getResponse().get().getStatus() != 304) {
      response.setResponseHeader("Content-Length", String.valueOf(sized.length()));
    }
  }
}
