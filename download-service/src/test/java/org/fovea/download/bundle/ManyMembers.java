package org.fovea.download.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.stream.LongStream;
import org.fovea.download.bytes.Segment;
import org.fovea.download.bytes.SegmentedStream;

/** Measures an archive of as many members as it is told and reads it to its end. */
final class ManyMembers {

  private ManyMembers() {}

  public static void main(String[] args) throws IOException {
    long count = Long.parseLong(args[0]);
    StoredZip zip = StoredZip.of(() -> members(count));
    try (InputStream archive =
        new SegmentedStream(zip.segments(ManyMembers::content), 0, zip.length())) {
      long read = 0;
      byte[] piece = new byte[1 << 16];
      for (int some = archive.read(piece); some >= 0; some = archive.read(piece)) {
        read += some;
      }
      System.out.println(zip.count() + " members, " + (read == zip.length() ? "whole" : "cut"));
    }
  }

  private static Iterator<ZipMember> members(long count) {
    return LongStream.range(0, count)
        .mapToObj(i -> new ZipMember("plate/%08d.tif".formatted(i), 3, (int) i, "00", "blobs/" + i))
        .iterator();
  }

  private static Segment content(ZipMember member) {
    return Segment.of(new byte[(int) member.size()]);
  }
}
