package org.fovea.standalone.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Hands out free ports of the loopback, none twice, and refuses a wanted one that somebody else
 * has.
 *
 * <p>They lie below 32,768, where Linux, macOS and Windows begin to choose ports for connections: a
 * part that is slow to listen must not find its port taken by another part's connection.
 */
public final class Ports {
  private static final int FIRST = 10_000;
  private static final int AFTER_LAST = 32_768;
  private static final int TRIES = 1_000;

  private final Set<Integer> taken;

  private Ports(Set<Integer> taken) {
    this.taken = taken;
  }

  /** Ports other than those that are wanted for something else. */
  public static Ports except(Integer... wanted) {
    return new Ports(new HashSet<>(List.of(wanted)));
  }

  /** A port that is free now and was not handed out before. */
  public synchronized int next() {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, AFTER_LAST);
      if (!taken.contains(port) && free(port)) {
        taken.add(port);
        return port;
      }
    }
    throw new Refusal(Exit.PORT_IN_USE, "No free port was found on the loopback.");
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
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
