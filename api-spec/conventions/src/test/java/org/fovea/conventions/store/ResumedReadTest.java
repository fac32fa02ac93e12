package org.fovea.conventions.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResumedReadTest {

  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final byte[] object = new byte[3 * ResumedRead.STEP];
  private final List<Long> opened = new ArrayList<>();
  private final Deque<Integer> losses = new ArrayDeque<>();
  private long now;
  private long nanosPerRead;

  ResumedReadTest() {
    new Random(13).nextBytes(object);
  }

  @Test
  void f13LostConnectionIsReplacedByOneThatBeginsBehindTheLastByte() throws IOException {
    // Given
    losses.addAll(List.of(1000, 0, 2_000_000));

    // When
    byte[] read = read().readAllBytes();

    // Then
    assertArrayEquals(object, read);
    assertEquals(List.of(0L, 1000L, 1000L, 2_001_000L), opened);
  }

  @Test
  void f13StoreThatGivesNoMebibyteInFourConnectionsHasFailed() {
    losses.addAll(List.of(7, 7, 7, 7));
    assertThrows(IOException.class, () -> read().readAllBytes());
    assertEquals(4, opened.size());
  }

  @Test
  void f13ConnectionThatTricklesIsReplaced() throws IOException {
    // Given
    InputStream slow = read();
    nanosPerRead = LONGEST.toNanos() / 2 + 1;
    byte[] piece = new byte[100];

    // When
    for (int times = 0; times < 3; times++) {
      slow.readNBytes(piece, 0, piece.length);
    }

    // Then
    assertEquals(List.of(0L, 200L), opened);
    assertArrayEquals(Arrays.copyOfRange(object, 200, 300), piece);
  }

  @Test
  void f13ReaderThatTakesItsTimeKeepsItsConnection() throws IOException {
    InputStream paced = read();
    for (int times = 0; times < 5; times++) {
      paced.readNBytes(100);
      now += LONGEST.toNanos();
    }
    assertEquals(List.of(0L), opened);
  }

  @Test
  void storeThatIsAwayWhenItIsAskedToGoOnHasFailed() {
    InputStream once =
        ResumedRead.of(
            position -> {
              if (position > 0) {
                throw new StoreUnavailableException(new IOException("away"));
              }
              return lossy(5);
            },
            LONGEST);
    assertThrows(IOException.class, once::readAllBytes);
  }

  @Test
  void connectionThatIsLostBehindTheLastByteHasGivenTheObject() throws IOException {
    losses.add(object.length);
    assertArrayEquals(object, read().readAllBytes());
  }

  private InputStream read() {
    return ResumedRead.of(this::open, LONGEST, () -> now);
  }

  private InputStream open(long position) {
    opened.add(position);
    if (position == object.length) {
      throw new IllegalArgumentException("range outside");
    }
    InputStream rest =
        new ByteArrayInputStream(object, (int) position, object.length - (int) position);
    return losses.isEmpty() ? timed(rest) : lossy(rest, losses.remove());
  }

  private InputStream timed(InputStream bytes) {
    return new FilterInputStream(bytes) {
      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        now += nanosPerRead;
        return super.read(buffer, from, length);
      }
    };
  }

  private static InputStream lossy(int good) {
    return lossy(new ByteArrayInputStream(new byte[good + 1]), good);
  }

  /** Gives so many bytes and then fails. */
  private static InputStream lossy(InputStream bytes, int good) {
    return new FilterInputStream(bytes) {
      private int left = good;

      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        if (left == 0) {
          throw new IOException("connection reset");
        }
        int count = super.read(buffer, from, Math.min(left, length));
        left -= count;
        return count;
      }
    };
  }
}
