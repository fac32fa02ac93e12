package org.fovea.e2e;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes on a socket that no HTTP client would send. */
final class RawConnection {
  private static final int PATIENCE_MILLIS = 60_000;
  private static final byte[] CHUNK = ("10000\r\n" + "a".repeat(0x10000) + "\r\n").getBytes();
  private static final int MOST_CHUNKS = 2_000;
  private static final Pattern LENGTH = Pattern.compile("(?i)\ncontent-length: *(\\d+)");

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

  /** The one answer to a chunked body that never ends; nothing more is sent once it comes. */
  static String answerToEndlessBody(int port, String head) {
    try (Socket socket = open(port)) {
      OutputStream out = socket.getOutputStream();
      out.write(bytes(head));
      for (int i = 0; i < MOST_CHUNKS && socket.getInputStream().available() == 0; i++) {
        out.write(CHUNK);
      }
      return readOne(socket);
    } catch (IOException e) {
      throw new IllegalStateException("no answer to a body without an end", e);
    }
  }

  private static String readOne(Socket socket) throws IOException {
    StringBuilder all = new StringBuilder();
    byte[] some = new byte[8192];
    while (!whole(all)) {
      int n = socket.getInputStream().read(some);
      if (n < 0) {
        throw new EOFException("closed after " + all);
      }
      all.append(new String(some, 0, n, StandardCharsets.ISO_8859_1));
    }
    return all.toString();
  }

  private static boolean whole(StringBuilder answer) {
    Matcher length = LENGTH.matcher(answer);
    int head = answer.indexOf("\r\n\r\n");
    return head >= 0
        && length.find()
        && answer.length() >= head + 4 + Integer.parseInt(length.group(1));
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
