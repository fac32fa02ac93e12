package org.fovea.ingest.inspection.mrc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes MRC files as MRC2014 has them, whole or broken. */
final class MrcWriter {

  private final ByteBuffer header;
  private byte[] extended = new byte[0];
  private int voxelBytes;

  private MrcWriter(ByteOrder order) {
    header = ByteBuffer.allocate(MrcHeader.LENGTH).order(order);
  }

  /** A marked and stamped volume of this size with pixels of 2.5 Å and voxels of zero. */
  static MrcWriter of(ByteOrder order, int mode, int nx, int ny, int nz) {
    MrcWriter writer = new MrcWriter(order);
    writer.integers(0, nx, ny, nz, mode);
    writer.integers(28, nx, ny, nz);
    writer.cell(2.5f * nx, 2.5f * ny, 2.5f * nz);
    writer.integers(64, 1, 2, 3);
    writer.integers(88, 1, 0);
    writer.text(208, "MAP ");
    byte stamp = (byte) (order == ByteOrder.BIG_ENDIAN ? 0x11 : 0x44);
    writer.header.put(212, stamp).put(213, stamp);
    writer.voxelBytes = rowBytes(mode, nx) * ny * nz;
    return writer;
  }

  static MrcWriter little(int mode, int nx, int ny, int nz) {
    return of(ByteOrder.LITTLE_ENDIAN, mode, nx, ny, nz);
  }

  static int rowBytes(int mode, int nx) {
    return switch (mode) {
      case 0 -> nx;
      case 1, 6, 12 -> 2 * nx;
      case 2, 3 -> 4 * nx;
      case 4 -> 8 * nx;
      case 16 -> 3 * nx;
      default -> nx / 2 + nx % 2;
    };
  }

  MrcWriter integers(int at, int... values) {
    for (int i = 0; i < values.length; i++) {
      header.putInt(at + 4 * i, values[i]);
    }
    return this;
  }

  MrcWriter cell(float x, float y, float z) {
    header.putFloat(40, x).putFloat(44, y).putFloat(48, z);
    return this;
  }

  MrcWriter statistics(float least, float greatest) {
    header.putFloat(76, least).putFloat(80, greatest);
    return this;
  }

  MrcWriter spaceGroup(int number) {
    return integers(88, number);
  }

  MrcWriter imod(int flags) {
    return integers(152, 1146047817, flags);
  }

  MrcWriter stamp(int first, int second) {
    header.put(212, (byte) first).put(213, (byte) second);
    return this;
  }

  /** Without the letters MAP and the machine stamp, as files were before 2000. */
  MrcWriter unmarked() {
    return integers(208, 0, 0);
  }

  MrcWriter extended(String type, byte[] block) {
    extended = block;
    text(104, type);
    return integers(92, block.length);
  }

  private void text(int at, String text) {
    byte[] letters = text.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < letters.length; i++) {
      header.put(at + i, letters[i]);
    }
  }

  byte[] bytes() {
    return ByteBuffer.allocate(MrcHeader.LENGTH + extended.length + voxelBytes)
        .put(header.array())
        .put(extended)
        .array();
  }
}
