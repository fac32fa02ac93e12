package org.fovea.standalone.door;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpMessage;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Takes a message with both {@code Content-Length} and {@code Transfer-Encoding} for unreadable, as
 * RFC 9112 section 6.1 allows. Netty drops the length before a handler could see that there was
 * one, and what stands before the door may have believed it.
 */
final class StrictDecoder extends VertxHttpRequestDecoder {

  private StrictDecoder(HttpServerOptions options) {
    super(options);
  }

  /** Reads the requests of a connection that has sent nothing yet. */
  static void read(HttpConnection connection, HttpServerOptions options) {
    ChannelPipeline pipeline = ((ConnectionBase) connection).channel().pipeline();
    pipeline.replace(VertxHttpRequestDecoder.class, null, new StrictDecoder(options));
  }

  @Override
  protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
    throw new IllegalArgumentException("The message has two lengths.");
  }
}
