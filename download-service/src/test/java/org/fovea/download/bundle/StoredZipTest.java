package org.fovea.download.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.fovea.conventions.testing.SmallHeap;
import org.fovea.download.bytes.Segment;
import org.fovea.download.bytes.SegmentedStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredZipTest {

  @Test
  void javaReadsEveryMemberAndItsChecksum(@TempDir Path folder) throws IOException {
    StoredZip zip =
        StoredZip.of(List.of(member("a/ä[1].txt", 3), member("b", 0), member("c c", 70_000)));

    Path file = Files.write(folder.resolve("x.zip"), whole(zip));

    try (ZipFile opened = new ZipFile(file.toFile())) {
      assertEquals(3, opened.size());
      assertArrayEquals(
          content(70_000), opened.getInputStream(opened.getEntry("c c")).readAllBytes());
      assertArrayEquals(
          content(3), opened.getInputStream(opened.getEntry("a/ä[1].txt")).readAllBytes());
    }
  }

  @Test
  void aStreamingReaderNeedsNoDirectory() throws IOException {
    StoredZip zip = StoredZip.of(List.of(member("a", 10), member("b", 20)));
    List<String> names = new ArrayList<>();

    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(whole(zip)))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName() + in.readAllBytes().length);
      }
    }

    assertEquals(List.of("a10", "b20"), names);
  }

  @Test
  void moreMembersThanSixteenBitsCountAreReadAsZip64(@TempDir Path folder) throws IOException {
    List<ZipMember> members =
        IntStream.range(0, 70_000).mapToObj(i -> member(String.format("f%06d", i), 1)).toList();

    Path file = Files.write(folder.resolve("x.zip"), whole(StoredZip.of(members)));

    try (ZipFile opened = new ZipFile(file.toFile())) {
      assertEquals(70_000, opened.size());
    }
  }

  @Test
  void membersBeyondFourGigabytesAreFoundByTheirOffsets() throws IOException {
    ZipMember huge = new ZipMember("huge", 5L << 30, 7, "00", "key");
    StoredZip zip = StoredZip.of(List.of(huge, member("small", 4)));
    long directory = zip.directoryOffset();

    byte[] tail = open(zip, directory - 4, zip.length() - directory + 4).readAllBytes();

    assertArrayEquals(content(4), Arrays.copyOf(tail, 4));
    assertEquals(zip.length() - directory + 4, tail.length);
    assertTrue(zip.length() > 5L << 30);
  }

  @Test
  void f31ArchiveOfAMillionMembersIsMadeInAHeapThatCannotHoldThem() throws Exception {
    assertEquals("1000000 members, whole", SmallHeap.run("48m", ManyMembers.class, "1000000"));
  }

  @Test
  void f36ArchiveThatIsLeftInTheMiddleClosesItsMemberAndOpensNoOther() throws IOException {
    // Given
    List<String> opened = new ArrayList<>();
    List<String> closed = new ArrayList<>();
    StoredZip zip = StoredZip.of(List.of(member("a", 10), member("b", 70_000), member("c", 10)));

    // When
    try (InputStream part =
        new SegmentedStream(
            zip.segments(member -> told(member, opened, closed)), 0, zip.length())) {
      part.readNBytes(1_000);
    }

    // Then
    assertEquals(List.of("a", "b"), opened);
    assertEquals(opened, closed);
  }

  private static Segment told(ZipMember member, List<String> opened, List<String> closed) {
    return new Segment() {
      @Override
      public long length() {
        return member.size();
      }

      @Override
      public InputStream open(long offset, long length) {
        opened.add(member.path());
        return new ByteArrayInputStream(content((int) member.size()), (int) offset, (int) length) {
          @Override
          public void close() {
            closed.add(member.path());
          }
        };
      }
    };
  }

  @Test
  void theDigestFollowsTheMembers() {
    String digest = StoredZip.of(List.of(member("a", 1))).digest();

    assertEquals(digest, StoredZip.of(List.of(member("a", 1))).digest());
    assertNotEquals(digest, StoredZip.of(List.of(member("b", 1))).digest());
  }

  @Property(tries = 200)
  void anyPartIsThatPartOfTheWhole(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 50) Integer> sizes,
      @ForAll @IntRange(max = 2000) int from,
      @ForAll @IntRange(min = 1, max = 2000) int length)
      throws IOException {
    StoredZip zip =
        StoredZip.of(
            IntStream.range(0, sizes.size()).mapToObj(i -> member("f" + i, sizes.get(i))).toList());
    byte[] whole = whole(zip);
    int first = from % whole.length;
    int last = Math.min(whole.length, first + length);

    byte[] part = open(zip, first, last - first).readAllBytes();

    assertArrayEquals(Arrays.copyOfRange(whole, first, last), part);
  }

  private static byte[] whole(StoredZip zip) throws IOException {
    byte[] bytes = open(zip, 0, zip.length()).readAllBytes();
    assertEquals(zip.length(), bytes.length);
    return bytes;
  }

  private static InputStream open(StoredZip zip, long offset, long length) {
    return new SegmentedStream(zip.segments(StoredZipTest::segment), offset, length);
  }

  private static Segment segment(ZipMember member) {
    return new Segment() {
      @Override
      public long length() {
        return member.size();
      }

      @Override
      public InputStream open(long offset, long length) {
        assertTrue(member.size() < 1 << 20, "the member before the part was opened");
        return new ByteArrayInputStream(content((int) member.size()), (int) offset, (int) length);
      }
    };
  }

  private static ZipMember member(String path, int size) {
    CRC32 crc = new CRC32();
    crc.update(content(size));
    return new ZipMember(path, size, (int) crc.getValue(), "sha-of-" + size, "blobs/" + path);
  }

  private static byte[] content(int size) {
    byte[] bytes = new byte[size];
    byte[] pattern = "pixels".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < size; i++) {
      bytes[i] = pattern[i % pattern.length];
    }
    return bytes;
  }
}
