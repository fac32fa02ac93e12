package org.fovea.conventions.testing.parts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Stops and starts the broker for whoever writes {@value #DOWN} or {@value #UP} in a line to its
 * port; the connection ends when it is done.
 */
public final class BrokerSwitch {

  public static final String DOWN = "down";
  public static final String UP = "up";

  private final EmbeddedBroker broker;
  private final ServerSocket socket;

  BrokerSwitch(EmbeddedBroker broker) throws IOException {
    this.broker = broker;
    this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "broker-switch");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (true) {
      try (Socket asked = socket.accept()) {
        turn(
            new BufferedReader(
                    new InputStreamReader(asked.getInputStream(), StandardCharsets.US_ASCII))
                .readLine());
      } catch (IOException | RuntimeException e) {
        System.err.println("the broker is not turned: " + e);
      }
    }
  }

  private void turn(String way) {
    if (DOWN.equals(way)) {
      broker.close();
    } else {
      broker.start();
    }
  }
}
