package org.fovea.download.bytes;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import org.fovea.download.bytes.Pieces.Piece;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;

/**
 * Moves pieces into one response, a few at a time: one is read, on a worker, while those before it
 * leave for the client, and never more than {@link #UNSENT} wait. All state belongs to one event
 * loop. What fails cuts the connection, so that nobody takes a part for the whole.
 *
 * <p>What room there is, the completed writes tell. The response's drain handler would not do: it
 * stays set and is called each time the queue empties, so that two pieces would be under way at
 * once, and over HTTP/2 writes and the end may overtake each other.
 */
final class Pump {
  private static final Logger LOG = Logger.getLogger(Pump.class);
  private static final int UNSENT = 2;

  private final Pieces pieces;
  private final ResteasyReactiveRequestContext request;
  private final ServerHttpResponse response;
  private final Context eventLoop;
  private int unsent;
  private boolean reading;
  private boolean exhausted;
  private boolean ended;

  Pump(Pieces pieces, ResteasyReactiveRequestContext request, Context eventLoop) {
    this.pieces = pieces;
    this.request = request;
    this.response = request.serverResponse();
    this.eventLoop = eventLoop;
  }

  /** Begins. A client that goes away while it is waited for is heard of only by its connection. */
  void start(Piece first) {
    response.addCloseHandler(() -> eventLoop.runOnContext(gone -> abandon()));
    send(first);
    advance();
  }

  /** Does what can be done now: reads on while there is room, ends once all has left. */
  private void advance() {
    if (ended || reading) {
      return;
    }
    if (exhausted && unsent == 0) {
      end();
    } else if (!exhausted && unsent < UNSENT) {
      reading = true;
      eventLoop.executeBlocking(pieces::next, true).onComplete(this::handleRead);
    }
  }

  private void handleRead(AsyncResult<Piece> read) {
    reading = false;
    if (read.failed()) {
      fail(read.cause());
    } else if (!ended) {
      send(read.result());
      advance();
    }
  }

  private void send(Piece piece) {
    exhausted = piece.last();
    if (piece.bytes().length > 0) {
      unsent++;
      response.write(
          piece.bytes(), failure -> eventLoop.runOnContext(written -> handleWritten(failure)));
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

  private void end() {
    ended = true;
    response.end();
    request.resume();
  }

  private void fail(Throwable cause) {
    if (!ended) {
      LOG.debugf(cause, "a download ended early");
      request.serverRequest().unwrap(RoutingContext.class).request().connection().close();
      abandon();
    }
  }

  /** Closes after a reading that is under way: workers take the steps of a request in order. */
  private void abandon() {
    if (ended) {
      return;
    }
    ended = true;
    eventLoop.executeBlocking(
        () -> {
          pieces.close();
          return pieces;
        },
        true);
    request.resume();
  }
}
