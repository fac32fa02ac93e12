package org.fovea.download.bytes;

import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;

/**
 * Moves one stream into one response. All steps run on the request's event loop but reading, which
 * runs on a worker. What fails before the first byte is answered like any failure; what fails later
 * cuts the connection, so that nobody takes a part for the whole.
 */
final class Pump {
  private static final Logger LOG = Logger.getLogger(Pump.class);
  private static final int PIECE = 128 * 1024;

  private final InputStream stream;
  private final ResteasyReactiveRequestContext request;
  private final ServerHttpResponse response;
  private final Context eventLoop;
  private final byte[] buffer = new byte[PIECE];
  private final long length;
  private boolean begun;
  private boolean ended;

  Pump(InputStream stream, ResteasyReactiveRequestContext request, Context eventLoop) {
    this.stream = stream;
    this.request = request;
    this.response = request.serverResponse();
    this.eventLoop = eventLoop;
    this.length = stream instanceof Sized sized ? sized.length() : -1;
  }

  /** Begins. A client that goes away while it is waited for is heard of only by its connection. */
  void start() {
    response.addCloseHandler(this::abandon);
    next();
  }

  /** Reads and sends the next piece, and goes on when there is room for more. */
  private void next() {
    eventLoop
        .<Integer>executeBlocking(this::read, true)
        .onComplete(
            read -> {
              if (read.failed()) {
                fail(read.cause());
              } else {
                send(read.result());
              }
            });
  }

  private int read() throws IOException {
    try {
      return stream.readNBytes(buffer, 0, PIECE);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void send(int count) {
    if (ended) {
      return;
    }
    begin();
    if (count == 0) {
      end();
      return;
    }
    response.write(
        Arrays.copyOf(buffer, count),
        failure -> {
          if (failure != null) {
            fail(failure);
          }
        });
    if (response.isWriteQueueFull()) {
      response.addDrainHandler(this::next);
    } else {
      next();
    }
  }

  private void begin() {
    if (begun) {
      return;
    }
    begun = true;
    if (length >= 0) {
      response.setResponseHeader("Content-Length", String.valueOf(length));
    } else {
      response.setChunked(true);
    }
  }

  private void end() {
    ended = true;
    close();
    response.end();
    request.resume();
  }

  private void fail(Throwable cause) {
    if (ended) {
      return;
    }
    ended = true;
    close();
    if (!begun) {
      request.resume(cause);
      return;
    }
    LOG.debugf(cause, "a download ended early");
    request.serverRequest().unwrap(RoutingContext.class).request().connection().close();
    request.resume();
  }

  private void abandon() {
    if (!ended) {
      ended = true;
      close();
      request.resume();
    }
  }

  /** Runs after a reading that is under way: workers take the steps of one request in order. */
  private void close() {
    eventLoop.executeBlocking(
        () -> {
          stream.close();
          return stream;
        },
        true);
  }
}
