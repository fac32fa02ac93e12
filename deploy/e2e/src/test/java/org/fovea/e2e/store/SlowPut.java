package org.fovea.e2e.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.fovea.conventions.store.SignedRequest;

/** A PUT whose body is sent piece by piece; closing it early cuts the connection. */
final class SlowPut implements AutoCloseable {

  private final Socket socket;

  private SlowPut(Socket socket) {
    this.socket = socket;
  }

  /** Sends the head of the request. */
  static SlowPut start(SignedRequest request) throws IOException {
    URI uri = URI.create(request.url());
    Socket socket = new Socket(uri.getHost(), uri.getPort());
    StringBuilder head =
        new StringBuilder("PUT " + uri.getRawPath() + "?" + uri.getRawQuery() + " HTTP/1.1\r\n")
            .append("Host: " + uri.getHost() + ":" + uri.getPort() + "\r\n");
    request.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Connection: close\r\n\r\n");
    socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return new SlowPut(socket);
  }

  void send(byte[] bytes, int from, int to) throws IOException {
    socket.getOutputStream().write(bytes, from, to - from);
    socket.getOutputStream().flush();
  }

  /** The status of the answer, once all has been sent. */
  int status() throws IOException {
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    return Integer.parseInt(lines.readLine().split(" ")[1]);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
