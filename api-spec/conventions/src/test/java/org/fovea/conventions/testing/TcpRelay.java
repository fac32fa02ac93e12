package org.fovea.conventions.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between a service and one of its parts and passes bytes on, until it is told to do worse.
 */
public final class TcpRelay implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 10_000;
  private static final int PIECE = 1 << 16;

  private final InetSocketAddress part;
  private final ServerSocket listener;
  private final Set<Line> lines = ConcurrentHashMap.newKeySet();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private Optional<Trap> trap = Optional.empty();
  private volatile boolean refusing;
  private volatile boolean holding;

  /** What happens to a connection once. */
  public enum Fault {
    /** It is reset before the part hears the words. */
    RESET_UNHEARD,
    /** The part does what it is asked; its answer is lost with the connection. */
    RESET_UNANSWERED,
    /** The answer ends in its middle. */
    CUT_IN_ANSWER,
    /** The answer stops in its middle, and nothing ever follows. */
    STALL_IN_ANSWER
  }

  /** A fault that waits for a connection on which all these words were said, one after another. */
  private record Trap(Fault fault, List<String> words) {}

  public TcpRelay(String host, int port) {
    part = new InetSocketAddress(host, port);
    try {
      listener = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    begin(this::accept);
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** Every connection is reset, and every new one. */
  public void refuse() {
    refusing = true;
    reset();
  }

  /** Connections stay open and nothing passes, as when a cable is pulled. */
  public void hold() {
    holding = true;
  }

  /** Resets what is open; new connections are good. */
  public void reset() {
    lines.forEach(Line::reset);
  }

  /** Everything passes from now on; what was held is reset. */
  public void pass() {
    setTrap(Optional.empty());
    refusing = false;
    if (holding) {
      holding = false;
      reset();
    }
  }

  /**
   * The connection on which the service next says these words, in this order, has the fault. What
   * was said before does not count.
   */
  public synchronized void at(Fault fault, String... words) {
    lines.forEach(line -> line.said.setLength(0));
    trap = Optional.of(new Trap(fault, List.of(words)));
  }

  /** Whether the fault that was laid has not happened yet. */
  public synchronized boolean waits() {
    return trap.isPresent();
  }

  /** Heads of the HTTP requests so far, in order. */
  public List<String> requests() {
    return requests;
  }

  /** Forgets the requests so far. */
  public void forget() {
    requests.clear();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    reset();
  }

  private synchronized void setTrap(Optional<Trap> next) {
    trap = next;
  }

  /** The fault that these words, said behind those before, make happen. */
  private synchronized Optional<Fault> sprung(StringBuilder said, String words) {
    said.append(words);
    said.delete(0, Math.max(0, said.length() - Line.REMEMBERED));
    Optional<Trap> sprung = trap.filter(laid -> containsInOrder(said, laid.words()));
    sprung.ifPresent(laid -> trap = Optional.empty());
    return sprung.map(Trap::fault);
  }

  private static boolean containsInOrder(StringBuilder said, List<String> words) {
    int at = 0;
    for (String word : words) {
      at = said.indexOf(word, at);
      if (at < 0) {
        return false;
      }
    }
    return true;
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        new Line(listener.accept()).open();
      } catch (IOException closedOrPartAway) {
        // the next connection is tried like any
      }
    }
  }

  private static void begin(Runnable work) {
    Thread thread = new Thread(work, "tcp-relay");
    thread.setDaemon(true);
    thread.start();
  }

  /** One connection of the service, and the one to the part that belongs to it. */
  private final class Line {

    private static final int MIDDLE = 10_000;

    /** The last words suffice to know a request by. */
    private static final int REMEMBERED = 20_000;

    private final Socket service;
    private final Socket toPart = new Socket();
    private final StringBuilder said = new StringBuilder();
    private volatile Optional<Fault> fault = Optional.empty();

    /** Bytes of the answer that has the fault. */
    private long answered;

    Line(Socket service) {
      this.service = service;
    }

    void open() throws IOException {
      if (refusing) {
        reset();
        return;
      }
      try {
        toPart.connect(part, PATIENCE_MILLIS);
      } catch (IOException e) {
        reset();
        throw e;
      }
      lines.add(this);
      begin(() -> pass(service, toPart, this::hear));
      begin(() -> pass(toPart, service, this::answer));
    }

    /** How many of the bytes pass. */
    private interface Judgement {
      int passing(byte[] piece, int count);
    }

    private void pass(Socket from, Socket to, Judgement judgement) {
      byte[] piece = new byte[PIECE];
      try {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
          int passing = holding ? 0 : judgement.passing(piece, count);
          out.write(piece, 0, passing);
          if (passing < count && has(Fault.CUT_IN_ANSWER)) {
            close();
          }
        }
        to.shutdownOutput();
      } catch (IOException lost) {
        reset();
      }
    }

    private int hear(byte[] piece, int count) {
      String words = new String(piece, 0, count, StandardCharsets.ISO_8859_1);
      if (words.matches("(?s)(GET|HEAD|PUT|POST|DELETE) /.*")) {
        requests.add(words.split("\r\n\r\n", 2)[0]);
      }
      Optional<Fault> sprung = sprung(said, words);
      if (sprung.isPresent()) {
        answered = 0;
        fault = sprung;
      }
      return has(Fault.RESET_UNHEARD) ? reset() : count;
    }

    private int answer(byte[] piece, int count) {
      if (fault.isEmpty()) {
        return count;
      }
      int passing = (int) Math.min(count, Math.max(0, MIDDLE - answered));
      answered += count;
      return switch (fault.get()) {
        case RESET_UNHEARD, RESET_UNANSWERED -> reset();
        case CUT_IN_ANSWER, STALL_IN_ANSWER -> passing;
      };
    }

    private boolean has(Fault what) {
      return fault.filter(what::equals).isPresent();
    }

    /** Nothing passes any more, and what has passed may be lost. */
    private int reset() {
      try {
        service.setSoLinger(true, 0);
        toPart.setSoLinger(true, 0);
        close();
      } catch (IOException gone) {
        lines.remove(this);
      }
      return 0;
    }

    private void close() throws IOException {
      lines.remove(this);
      service.close();
      toPart.close();
    }
  }
}
