package org.fovea.download.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The records of a zip archive of stored files (APPNOTE.TXT 6.3.10). A member's 64-bit fields
 * appear exactly when a 32-bit one cannot hold the value, so the bytes of an archive follow from
 * its members alone.
 */
final class ZipFormat {
  static final long MAX_32 = 0xFFFFFFFFL;
  static final int MAX_16 = 0xFFFF;

  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int CENTRAL_HEADER = 0x02014b50;
  private static final int ZIP64_END = 0x06064b50;
  private static final int ZIP64_LOCATOR = 0x07064b50;
  private static final int END = 0x06054b50;

  private static final short PLAIN = 20;
  private static final short ZIP64 = 45;
  private static final short MADE_ON_UNIX = (short) (3 << 8 | ZIP64);
  private static final short UTF8_NAMES = 1 << 11;
  private static final short STORED = 0;
  private static final short MIDNIGHT = 0;
  private static final short FIRST_OF_JANUARY_1980 = 1 << 5 | 1;
  private static final short ZIP64_EXTRA = 1;
  private static final int REGULAR_FILE_0644 = 0100644 << 16;

  private static final int LOCAL_LENGTH = 30;
  private static final int CENTRAL_LENGTH = 46;
  private static final int END_LENGTH = 22;
  private static final int ZIP64_END_LENGTH = 56;
  private static final int LOCATOR_LENGTH = 20;

  private ZipFormat() {}

  /** What stands before a member's bytes. */
  static byte[] localHeader(ZipMember member) {
    byte[] name = member.name();
    boolean large = member.size() >= MAX_32;
    ByteBuffer out = buffer(LOCAL_LENGTH + name.length + (large ? 20 : 0));
    out.putInt(LOCAL_HEADER).putShort(large ? ZIP64 : PLAIN);
    common(out, member, name.length, large ? 20 : 0);
    out.put(name);
    if (large) {
      out.putShort(ZIP64_EXTRA).putShort((short) 16).putLong(member.size()).putLong(member.size());
    }
    return out.array();
  }

  /** A member's entry in the central directory. */
  static byte[] centralHeader(ZipMember member, long offset) {
    byte[] name = member.name();
    boolean large = member.size() >= MAX_32;
    boolean far = offset >= MAX_32;
    int fields = (large ? 16 : 0) + (far ? 8 : 0);
    int extra = fields == 0 ? 0 : fields + 4;
    ByteBuffer out = buffer(CENTRAL_LENGTH + name.length + extra);
    out.putInt(CENTRAL_HEADER).putShort(MADE_ON_UNIX).putShort(fields == 0 ? PLAIN : ZIP64);
    common(out, member, name.length, extra);
    out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(REGULAR_FILE_0644);
    out.putInt((int) Math.min(offset, MAX_32)).put(name);
    if (fields > 0) {
      out.putShort(ZIP64_EXTRA).putShort((short) fields);
    }
    if (large) {
      out.putLong(member.size()).putLong(member.size());
    }
    if (far) {
      out.putLong(offset);
    }
    return out.array();
  }

  /** What ends an archive of so many members. */
  static byte[] end(long members, long directoryOffset, long directoryLength) {
    boolean zip64 = members >= MAX_16 || directoryOffset >= MAX_32 || directoryLength >= MAX_32;
    ByteBuffer out = buffer(END_LENGTH + (zip64 ? ZIP64_END_LENGTH + LOCATOR_LENGTH : 0));
    if (zip64) {
      out.putInt(ZIP64_END).putLong(ZIP64_END_LENGTH - 12L).putShort(MADE_ON_UNIX).putShort(ZIP64);
      out.putInt(0)
          .putInt(0)
          .putLong(members)
          .putLong(members)
          .putLong(directoryLength)
          .putLong(directoryOffset);
      out.putInt(ZIP64_LOCATOR).putInt(0).putLong(directoryOffset + directoryLength).putInt(1);
    }
    short count = (short) Math.min(members, MAX_16);
    out.putInt(END).putShort((short) 0).putShort((short) 0).putShort(count).putShort(count);
    out.putInt((int) Math.min(directoryLength, MAX_32))
        .putInt((int) Math.min(directoryOffset, MAX_32));
    return out.putShort((short) 0).array();
  }

  private static void common(ByteBuffer out, ZipMember member, int nameLength, int extraLength) {
    int size = (int) Math.min(member.size(), MAX_32);
    out.putShort(UTF8_NAMES).putShort(STORED).putShort(MIDNIGHT).putShort(FIRST_OF_JANUARY_1980);
    out.putInt(member.crc32())
        .putInt(size)
        .putInt(size)
        .putShort((short) nameLength)
        .putShort((short) extraLength);
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
