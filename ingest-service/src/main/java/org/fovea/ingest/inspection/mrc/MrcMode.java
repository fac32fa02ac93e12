package org.fovea.ingest.inspection.mrc;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of voxels, by the number in the header (MRC2014, word 4; 16 and 101 as IMOD has them). */
enum MrcMode {
  INT8(0, "int8", 8),
  INT16(1, "int16", 16),
  FLOAT32(2, "float", 32),
  COMPLEX_INT16(3, "complex-int16", 32),
  COMPLEX_FLOAT32(4, "complex", 64),
  UINT16(6, "uint16", 16),
  FLOAT16(12, "float16", 16),
  RGB(16, "uint8", 24),
  UINT4(101, "uint4", 4);

  private final int number;
  private final String voxelType;
  private final int bits;

  MrcMode(int number, String voxelType, int bits) {
    this.number = number;
    this.voxelType = voxelType;
    this.bits = bits;
  }

  static Optional<MrcMode> of(int number) {
    return Arrays.stream(values()).filter(mode -> mode.number == number).findFirst();
  }

  /** Type of a voxel; mode 0 alone does not say whether its bytes are signed. */
  String voxelType() {
    return voxelType;
  }

  /** Samples of a voxel that are channels. */
  int samples() {
    return this == RGB ? 3 : 1;
  }

  /** Bytes of a row: those of four bits are padded to a whole byte. */
  long rowBytes(int columns) {
    return ((long) columns * bits + 7) / 8;
  }
}
