package org.fovea.ingest.inspection.mrc;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The 1,024 bytes an MRC file begins with, in one byte order. Nothing in them is to be trusted. */
final class MrcHeader {

  static final int LENGTH = 1024;

  /** What IMOD writes at byte 152 to say that the flags at byte 156 are its own. */
  private static final int IMOD_STAMP = 1146047817;

  private static final int IMOD_SIGNED_BYTES = 1;

  private final ByteBuffer bytes;

  /** The header, its {@link #LENGTH} bytes read in this order. */
  MrcHeader(byte[] header, ByteOrder order) {
    this.bytes = ByteBuffer.wrap(header).order(order);
  }

  ByteOrder order() {
    return bytes.order();
  }

  int columns() {
    return bytes.getInt(0);
  }

  int rows() {
    return bytes.getInt(4);
  }

  int sections() {
    return bytes.getInt(8);
  }

  int mode() {
    return bytes.getInt(12);
  }

  /** Intervals of the cell along an axis: 0 is X. */
  int intervals(int axis) {
    return bytes.getInt(28 + 4 * axis);
  }

  /** Length of the cell along an axis in ångström: 0 is X. */
  float cell(int axis) {
    return bytes.getFloat(40 + 4 * axis);
  }

  /** Number of the axis, from 1, that the columns, rows or sections run along. */
  int axisNumber(int which) {
    return bytes.getInt(64 + 4 * which);
  }

  float least() {
    return bytes.getFloat(76);
  }

  float greatest() {
    return bytes.getFloat(80);
  }

  int spaceGroup() {
    return bytes.getInt(88);
  }

  int extendedBytes() {
    return bytes.getInt(92);
  }

  /** What wrote the extended header, four letters. */
  String extendedType() {
    return new String(bytes.array(), 104, 4, StandardCharsets.ISO_8859_1).strip();
  }

  /** Whether bytes are signed, when IMOD says so. */
  Optional<Boolean> imodSigned() {
    return bytes.getInt(152) == IMOD_STAMP
        ? Optional.of((bytes.getInt(156) & IMOD_SIGNED_BYTES) != 0)
        : Optional.empty();
  }

  /** True when it carries the letters that name the format since MRC2000. */
  boolean isMarked() {
    return bytes.get(208) == 'M' && bytes.get(209) == 'A' && bytes.get(210) == 'P';
  }

  /** The byte order its machine stamp names. */
  Optional<ByteOrder> stampedOrder() {
    return switch (bytes.get(212)) {
      case 0x44 -> Optional.of(ByteOrder.LITTLE_ENDIAN);
      case 0x11 -> Optional.of(ByteOrder.BIG_ENDIAN);
      default -> Optional.empty();
    };
  }

  /** Where the voxels begin. */
  long dataOffset() {
    return LENGTH + (long) extendedBytes();
  }

  /** Bytes the whole file must have; dimensions may be so large that no number type holds it. */
  BigInteger promisedBytes(MrcMode mode) {
    return BigInteger.valueOf(mode.rowBytes(columns()))
        .multiply(BigInteger.valueOf(rows()))
        .multiply(BigInteger.valueOf(sections()))
        .add(BigInteger.valueOf(dataOffset()));
  }
}
