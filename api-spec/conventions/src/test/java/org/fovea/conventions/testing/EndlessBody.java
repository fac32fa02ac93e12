package org.fovea.conventions.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A request whose chunked body is sent for as long as nobody answers, and never ends. */
public final class EndlessBody {

  private static final int PATIENCE_MILLIS = 60_000;
  private static final byte[] CHUNK = chunk("a".repeat(0x10000));
  private static final int CHUNKS_OF_A_GIBIBYTE = 1 << 14;

  private EndlessBody() {}

  /**
   * All that comes back until the other side closes.
   *
   * @param line method and path
   * @param start of the body; more than a gibibyte of {@code a} follows
   */
  public static String answer(int port, String line, List<String> headers, String start)
      throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      send(socket, head(line, headers), start);
      return rest(socket.getInputStream());
    }
  }

  private static byte[] head(String line, List<String> headers) {
    String head = line + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n";
    return (head + String.join("\r\n", headers) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static void send(Socket socket, byte[] head, String start) throws IOException {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(head);
      out.write(chunk(start));
      for (int i = 0; i < CHUNKS_OF_A_GIBIBYTE && socket.getInputStream().available() == 0; i++) {
        out.write(CHUNK);
      }
    } catch (SocketException e) {
      // Who is refused before all was sent has an answer.
    }
  }

  private static byte[] chunk(String text) {
    return (Integer.toHexString(text.length()) + "\r\n" + text + "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String rest(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      in.transferTo(all);
    } catch (SocketException e) {
      // Closed while it was sent something.
    }
    return all.toString(StandardCharsets.UTF_8);
  }
}
