package org.fovea.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Bytes on a socket that no HTTP client would send. */
final class RawConnection {
  private static final int PATIENCE_MILLIS = 60_000;
  private static final byte[] CHUNK = ("10000\r\n" + "a".repeat(0x10000) + "\r\n").getBytes();
  private static final int MOST_CHUNKS = 2_000;

  private RawConnection() {}

  /** All that comes back until the other side closes; {@code \n} ends a line in what is sent. */
  static String answer(int port, String request) {
    try (Socket socket = open(port)) {
      write(socket, bytes(request));
      return read(socket);
    } catch (IOException e) {
      throw new IllegalStateException("no answer to " + request.lines().findFirst().orElse(""), e);
    }
  }

  /** The same with a chunked body that never ends; it is sent until nobody takes it any more. */
  static String answerToEndlessBody(int port, String head) {
    try (Socket socket = open(port)) {
      OutputStream out = socket.getOutputStream();
      out.write(bytes(head));
      for (int i = 0; i < MOST_CHUNKS && socket.getInputStream().available() == 0; i++) {
        out.write(CHUNK);
      }
      return read(socket);
    } catch (IOException e) {
      return "closed";
    }
  }

  private static void write(Socket socket, byte[] request) throws IOException {
    try {
      socket.getOutputStream().write(request);
    } catch (SocketException e) {
      // Whoever is refused before all was sent has an answer.
    }
  }

  private static Socket open(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  private static byte[] bytes(String text) {
    return text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String read(Socket socket) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] some = new byte[8192];
    try {
      for (int n = socket.getInputStream().read(some);
          n >= 0;
          n = socket.getInputStream().read(some)) {
        all.write(some, 0, n);
      }
    } catch (SocketException e) {
      // A connection that is reset after its answer has answered.
    }
    return all.toString(StandardCharsets.ISO_8859_1);
  }
}
