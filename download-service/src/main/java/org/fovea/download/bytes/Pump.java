package org.fovea.download.bytes;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;

/**
 * Moves one stream into one response, a few pieces at a time: a piece is read, on a worker, while
 * those before it leave for the client, and never more than {@link #UNSENT} wait. All state belongs
 * to one event loop. What fails before the first byte is answered like any failure; what fails
 * later cuts the connection, so that nobody takes a part for the whole.
 *
 * <p>What room there is, the completed writes tell. The response's drain handler would not do: it
 * stays set and is called each time the queue empties, so that two pieces would be under way at
 * once, and over HTTP/2 writes and the end may overtake each other.
 */
final class Pump {
  private static final Logger LOG = Logger.getLogger(Pump.class);
  private static final int PIECE = 128 * 1024;
  private static final int UNSENT = 2;

  private final InputStream stream;
  private final ResteasyReactiveRequestContext request;
  private final ServerHttpResponse response;
  private final Context eventLoop;
  private final long length;
  private long sent;
  private int unsent;
  private boolean reading;
  private boolean exhausted;
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
    response.addCloseHandler(() -> eventLoop.runOnContext(gone -> abandon()));
    advance();
  }

  /** Does what can be done now: reads on while there is room, ends once all has left. */
  private void advance() {
    if (ended || reading) {
      return;
    }
    if (exhausted && unsent == 0) {
      finish();
    } else if (!exhausted && unsent < UNSENT) {
      reading = true;
      eventLoop.executeBlocking(this::read, true).onComplete(this::handleRead);
    }
  }

  private byte[] read() throws IOException {
    try {
      byte[] piece = new byte[PIECE];
      int count = stream.readNBytes(piece, 0, PIECE);
      return count == PIECE ? piece : Arrays.copyOf(piece, count);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void handleRead(AsyncResult<byte[]> read) {
    reading = false;
    if (read.failed()) {
      fail(read.cause());
    } else if (!ended) {
      send(read.result());
      advance();
    }
  }

  private void send(byte[] piece) {
    begin();
    exhausted = piece.length < PIECE;
    if (piece.length > 0) {
      unsent++;
      sent += piece.length;
      response.write(piece, failure -> eventLoop.runOnContext(written -> handleWritten(failure)));
    }
  }

  private void handleWritten(Throwable failure) {
    unsent--;
    if (failure == null) {
      advance();
    } else {
      fail(failure);
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

  /** A stream that ends before its promised length is a failure: its client must not trust it. */
  private void finish() {
    if (length >= 0 && sent != length) {
      fail(new EOFException(sent + " bytes instead of " + length));
    } else {
      end();
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
