package org.fovea.download.bytes;

import io.netty.buffer.Unpooled;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayDeque;
import java.util.Deque;
import org.fovea.download.bytes.Pieces.Piece;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * Moves pieces into one response, a few at a time: one is read, on a worker, while those before it
 * leave for the client, and never more than {@link #UNSENT} wait. A buffer whose bytes have left is
 * filled again. All state belongs to one event loop. What fails cuts the connection, so that nobody
 * takes a part for the whole.
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
  private final HttpServerResponse response;
  private final Context eventLoop;
  private final Deque<byte[]> spare = new ArrayDeque<>();
  private int unsent;
  private boolean reading;
  private boolean exhausted;
  private boolean ended;

  Pump(Pieces pieces, ResteasyReactiveRequestContext request, Context eventLoop) {
    this.pieces = pieces;
    this.request = request;
    this.response = routing().response();
    this.eventLoop = eventLoop;
  }

  /** Begins. A client that goes away while it is waited for is heard of only by its connection. */
  void start(Piece first) {
    request.serverResponse().addCloseHandler(() -> eventLoop.runOnContext(gone -> abandon()));
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
      byte[] buffer = spare.isEmpty() ? pieces.buffer() : spare.pop();
      eventLoop.executeBlocking(() -> pieces.next(buffer), true).onComplete(this::handleRead);
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
    if (piece.length() > 0) {
      unsent++;
      Buffer bytes = Buffer.buffer(Unpooled.wrappedBuffer(piece.buffer(), 0, piece.length()));
      response
          .write(bytes)
          .onComplete(written -> eventLoop.runOnContext(then -> handleWritten(piece, written)));
    }
  }

  private void handleWritten(Piece piece, AsyncResult<Void> written) {
    unsent--;
    if (written.succeeded()) {
      spare.push(piece.buffer());
      advance();
    } else {
      fail(written.cause());
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
      routing().request().connection().close();
      abandon();
    }
  }

  private RoutingContext routing() {
    return request.serverRequest().unwrap(RoutingContext.class);
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
