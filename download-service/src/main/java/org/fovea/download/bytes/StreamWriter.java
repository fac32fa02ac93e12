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
import java.util.Arrays;
import org.fovea.download.bytes.Pieces.Piece;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Sends streams in pieces: a slow client holds neither a thread nor more memory than a few of them.
 * The first is read on the worker that made the answer, so that what fails before it is answered
 * like any failure, and what has no more than one is sent at once. A stream of known length gets
 * its exact {@code Content-Length}.
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
    Pieces pieces = new Pieces(stream);
    Piece first = pieces.next(pieces.buffer());
    if (first.last()) {
      setLength(response, first.length());
      response.end(whole(first));
    } else {
      begin(stream, response);
      pump(pieces, first, request);
    }
  }

  private static byte[] whole(Piece piece) {
    return piece.length() == piece.buffer().length
        ? piece.buffer()
        : Arrays.copyOf(piece.buffer(), piece.length());
  }

  private void pump(Pieces pieces, Piece first, ResteasyReactiveRequestContext request) {
    Context eventLoop = vertx.getOrCreateContext();
    request.suspend();
    eventLoop.runOnContext(started -> new Pump(pieces, request, eventLoop).start(first));
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
      setLength(response, sized.length());
    }
  }

  private static void begin(InputStream stream, ServerHttpResponse response) {
    if (stream instanceof Sized sized) {
      setLength(response, sized.length());
    } else {
      response.setChunked(true);
    }
  }

  private static void setLength(ServerHttpResponse response, long length) {
    response.setResponseHeader("Content-Length", String.valueOf(length));
  }
}
