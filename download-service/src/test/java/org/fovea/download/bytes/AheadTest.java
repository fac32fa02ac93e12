package org.fovea.download.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AheadTest {

  private static final int SIZE = 10;
  private static final Executor AT_ONCE = Runnable::run;

  private final List<Integer> asked = new ArrayList<>();

  /** Tells when it is asked for; the bytes of number n are all n. */
  private final class Remote implements Segment {
    private final int number;
    private final int length;

    Remote(int number, int length) {
      this.number = number;
      this.length = length;
    }

    @Override
    public long length() {
      return length;
    }

    @Override
    public InputStream open(long offset, long length) throws IOException {
      asked.add(number);
      byte[] bytes = new byte[(int) length];
      Arrays.fill(bytes, (byte) number);
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public Segment begun(Executor threads) {
      return BegunSegment.of(this, threads);
    }
  }

  @Property
  void partsAreTheSameAsWithoutIt(
      @ForAll @IntRange(max = 40 * SIZE) int from, @ForAll @IntRange(max = 40 * SIZE) int to)
      throws IOException {
    int first = Math.min(from, to);
    int length = Math.abs(to - from);
    byte[] plain = new SegmentedStream(remotes(40).iterator(), first, length).readAllBytes();
    assertArrayEquals(plain, ahead(remotes(40), first, length).readAllBytes());
  }

  @Test
  void nextSegmentsAreAskedForWhileOneIsRead() throws IOException {
    // when
    ahead(remotes(40), 0, 40 * SIZE).read();
    // then
    assertEquals(IntStream.range(0, Ahead.REACH + 1).boxed().toList(), sorted());
  }

  @Test
  void nothingIsAskedForOutsideThePart() throws IOException {
    ahead(remotes(40), 5 * SIZE + 3, 3 * SIZE).readAllBytes();
    assertEquals(List.of(5, 6, 7, 8), sorted());
  }

  @Test
  void eachIsAskedForOnce() throws IOException {
    ahead(remotes(40), 0, 40 * SIZE).readAllBytes();
    assertEquals(IntStream.range(0, 40).boxed().toList(), sorted());
  }

  @Test
  void emptyOnesAreNeverAskedFor() throws IOException {
    // given
    List<Segment> segments = new ArrayList<>(remotes(3));
    segments.set(1, new Remote(1, 0));
    // when
    byte[] bytes = ahead(segments, 0, 2 * SIZE).readAllBytes();
    // then
    assertEquals(2 * SIZE, bytes.length);
    assertEquals(List.of(0, 2), sorted());
  }

  @Test
  void failureIsToldAtItsTurnAfterTheBytesBeforeIt() throws IOException {
    // given
    List<Segment> segments = new ArrayList<>(remotes(3));
    segments.set(2, failing());
    // when
    InputStream stream = ahead(segments, 0, 3 * SIZE);
    ByteArrayOutputStream before = new ByteArrayOutputStream();
    before.write(stream.readNBytes(2 * SIZE));
    // then
    assertEquals(2 * SIZE, before.size());
    assertThrows(FileNotFoundException.class, stream::read);
  }

  private static Segment failing() {
    Segment broken =
        new Segment() {
          @Override
          public long length() {
            return SIZE;
          }

          @Override
          public InputStream open(long offset, long length) throws IOException {
            throw new FileNotFoundException("gone");
          }
        };
    return BegunSegment.of(broken, AT_ONCE);
  }

  private List<Integer> sorted() {
    return asked.stream().sorted().toList();
  }

  private List<Segment> remotes(int count) {
    return IntStream.range(0, count).<Segment>mapToObj(number -> new Remote(number, SIZE)).toList();
  }

  private static InputStream ahead(List<Segment> segments, long offset, long length) {
    return new SegmentedStream(Ahead.on(AT_ONCE, segments.iterator()), offset, length);
  }
}
