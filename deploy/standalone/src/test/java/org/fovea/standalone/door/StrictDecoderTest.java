package org.fovea.standalone.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.fovea.standalone.home.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where a message ends. A door without services answers what it understands with 404. */
@Timeout(60)
class StrictDecoderTest {
  private static final Pattern STATUS = Pattern.compile("HTTP/1.1 (\\d{3}) ");
  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";
  private static final String LENGTH = "Content-Length: 5\r\n";

  private FrontDoor door;
  private int port;

  @BeforeEach
  void open() {
    port = Ports.except().next();
    Patience patience = new Patience(100, Duration.ofHours(1), Duration.ofHours(1));
    door = FrontDoor.open("127.0.0.1", port, Map.of(), "http://127.0.0.1:" + port, patience);
  }

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void oneLengthIsUnderstoodInEitherForm() throws IOException {
    assertEquals("404 404", statuses(LENGTH + "\r\n12345", "\r\n"));
    assertEquals("404 404", statuses(CHUNKED + "\r\n5\r\n12345\r\n0\r\n\r\n", "\r\n"));
  }

  @Test
  void twoLengthsAreRefusedAndWhatFollowsIsNotRead() throws IOException {
    assertEquals("400", statuses(LENGTH + CHUNKED + "\r\n5\r\n12345\r\n0\r\n\r\n", "\r\n"));
    assertEquals("400", statuses(CHUNKED + LENGTH + "\r\n5\r\n12345\r\n0\r\n\r\n", "\r\n"));
    assertEquals("404 400", statuses("\r\n", LENGTH + CHUNKED + "\r\n0\r\n\r\n"));
  }

  /** The statuses of the answers to requests that are sent at once, by what follows their host. */
  private String statuses(String first, String second) throws IOException {
    String head = "POST /nowhere HTTP/1.1\r\nHost: x\r\n";
    String last = "GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
    try (Socket client = new Socket("127.0.0.1", port)) {
      client
          .getOutputStream()
          .write((head + first + last + second).getBytes(StandardCharsets.US_ASCII));
      String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return String.join(
          " ", STATUS.matcher(answer).results().map(found -> found.group(1)).toList());
    }
  }
}
