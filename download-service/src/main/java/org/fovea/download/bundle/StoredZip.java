package org.fovea.download.bundle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.fovea.download.bytes.Segment;

/**
 * A zip archive that is never made: its length and its digest follow from its members, and any part
 * of it is read by opening only the members that part touches. Members are walked as often as
 * needed and never kept, so an archive of millions of files takes no memory.
 *
 * @param members in the byte order of their paths, each time anew
 * @param count of members
 * @param directoryOffset where the central directory begins, which is the length of all members
 *     with their headers
 * @param directoryLength bytes of the central directory
 * @param digest lower-case hex SHA-256 over the members' paths, sizes and digests
 */
record StoredZip(
    Iterable<ZipMember> members,
    long count,
    long directoryOffset,
    long directoryLength,
    String digest) {

  /** Part of the digest: the bytes of an archive change only when this does. */
  private static final String LAYOUT = "fovea.zip.v1\n";

  /** Walks the members once. */
  static StoredZip of(Iterable<ZipMember> members) {
    MessageDigest sha = sha256();
    sha.update(LAYOUT.getBytes(StandardCharsets.UTF_8));
    long count = 0;
    long offset = 0;
    long directory = 0;
    for (ZipMember member : members) {
      sha.update(
          (member.path() + '\n' + member.size() + ' ' + member.sha256() + '\n')
              .getBytes(StandardCharsets.UTF_8));
      directory += ZipFormat.centralHeader(member, offset).length;
      offset += ZipFormat.localHeader(member).length + member.size();
      count++;
    }
    return new StoredZip(members, count, offset, directory, HexFormat.of().formatHex(sha.digest()));
  }

  /** Bytes of the whole archive. */
  long length() {
    return directoryOffset + directoryLength + end().length;
  }

  /** All of the archive in its order; a member's bytes come from {@code contents}. */
  Iterator<Segment> segments(Function<ZipMember, Segment> contents) {
    return new Segments(contents);
  }

  private byte[] end() {
    return ZipFormat.end(count, directoryOffset, directoryLength);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Headers and contents, then the central directory, then the end. */
  private final class Segments implements Iterator<Segment> {
    private final Function<ZipMember, Segment> contents;
    private Iterator<ZipMember> walk = members.iterator();
    private List<Segment> pending = List.of();
    private boolean inDirectory;
    private boolean ended;
    private long offset;

    private Segments(Function<ZipMember, Segment> contents) {
      this.contents = contents;
    }

    @Override
    public boolean hasNext() {
      return !pending.isEmpty() || !ended;
    }

    @Override
    public Segment next() {
      if (pending.isEmpty()) {
        pending = further();
      }
      Segment next = pending.get(0);
      pending = pending.subList(1, pending.size());
      return next;
    }

    private List<Segment> further() {
      if (!walk.hasNext() && !inDirectory) {
        inDirectory = true;
        offset = 0;
        walk = members.iterator();
      }
      if (!walk.hasNext()) {
        ended = true;
        return List.of(Segment.of(end()));
      }
      return inDirectory ? directoryEntry(walk.next()) : member(walk.next());
    }

    private List<Segment> member(ZipMember member) {
      return List.of(Segment.of(ZipFormat.localHeader(member)), contents.apply(member));
    }

    private List<Segment> directoryEntry(ZipMember member) {
      byte[] header = ZipFormat.centralHeader(member, offset);
      offset += ZipFormat.localHeader(member).length + member.size();
      return List.of(Segment.of(header));
    }
  }
}
