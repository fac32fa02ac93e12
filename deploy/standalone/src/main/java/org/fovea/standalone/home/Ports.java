package org.fovea.standalone.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds free ports, and refuses a wanted one that somebody else has. */
public final class Ports {

  private Ports() {}

  /** A port of the loopback that is free now. */
  public static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Refuses when {@code host:port} cannot be listened on. */
  public static void requireFree(String host, int port, String setting) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
    } catch (IOException e) {
      throw new Refusal(
          Exit.PORT_IN_USE,
          "Port %d on %s is in use; end what listens there or set %s to another."
              .formatted(port, host, setting));
    }
  }
}
