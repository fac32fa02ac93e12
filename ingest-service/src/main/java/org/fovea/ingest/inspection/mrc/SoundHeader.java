package org.fovea.ingest.inspection.mrc;

import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.ingest.inspection.Remark;
import org.fovea.ingest.inspection.bytes.RangeReader;
import org.fovea.ingest.inspection.bytes.UnreadableException;

/**
 * A header that agrees with itself and with the size of its file: every voxel it promises is there.
 *
 * <p>The byte order is the one in which that holds. The machine stamp is tried first, but stamps
 * are often wrong or missing; so are the letters {@code MAP}, without which dimensions and size of
 * the file decide.
 *
 * @param remarks what is odd about it
 */
record SoundHeader(MrcHeader header, MrcMode mode, List<Remark> remarks) {

  /** Longest side of a file that does not name its format. */
  private static final int LONGEST_UNMARKED_SIDE = 1 << 20;

  /**
   * Reads the header of a file that is called an MRC.
   *
   * @throws UnreadableException when it is none, or promises what the file does not hold
   */
  static SoundHeader read(RangeReader file) throws UnreadableException {
    if (file.size() < MrcHeader.LENGTH) {
      throw new UnreadableException(
          "it has %d bytes, and the header of an MRC file has 1,024".formatted(file.size()));
    }
    List<MrcHeader> readings = readings(file);
    for (MrcHeader reading : readings) {
      if (fault(reading, file.size()).isEmpty() && (reading.isMarked() || isPlain(reading))) {
        return sound(reading, file.size());
      }
    }
    MrcHeader likeliest =
        readings.stream().filter(SoundHeader::isPlain).findFirst().orElse(readings.get(0));
    if (!likeliest.isMarked() && !isPlain(likeliest)) {
      throw new UnreadableException("it does not start as an MRC file");
    }
    throw new UnreadableException(
        fault(likeliest, file.size()).orElse("its header contradicts itself"));
  }

  /**
   * Whether the file is an MRC although nothing but its content says so: it names its format and
   * byte order, or is exactly as long as a header without these says.
   */
  static boolean isLikely(RangeReader file) throws UnreadableException {
    if (file.size() < MrcHeader.LENGTH) {
      return false;
    }
    for (MrcHeader reading : readings(file)) {
      boolean stamped = reading.isMarked() && reading.stampedOrder().isPresent();
      if (stamped || isPlain(reading) && isExact(reading, file.size())) {
        return true;
      }
    }
    return false;
  }

  private static List<MrcHeader> readings(RangeReader file) throws UnreadableException {
    byte[] bytes = file.bytes(0, MrcHeader.LENGTH);
    MrcHeader little = new MrcHeader(bytes, ByteOrder.LITTLE_ENDIAN);
    MrcHeader big = new MrcHeader(bytes, ByteOrder.BIG_ENDIAN);
    boolean bigFirst = little.stampedOrder().filter(ByteOrder.BIG_ENDIAN::equals).isPresent();
    return bigFirst ? List.of(big, little) : List.of(little, big);
  }

  /** True when dimensions and mode are such as a file may have whose format nobody names. */
  private static boolean isPlain(MrcHeader header) {
    return MrcMode.of(header.mode()).isPresent()
        && isSide(header.columns())
        && isSide(header.rows())
        && isSide(header.sections());
  }

  private static boolean isSide(int pixels) {
    return pixels > 0 && pixels <= LONGEST_UNMARKED_SIDE;
  }

  private static boolean isExact(MrcHeader header, long size) {
    BigInteger promised = header.promisedBytes(MrcMode.of(header.mode()).orElseThrow());
    return header.extendedBytes() >= 0 && promised.equals(BigInteger.valueOf(size));
  }

  private static Optional<String> fault(MrcHeader header, long size) {
    if (header.columns() <= 0 || header.rows() <= 0 || header.sections() <= 0) {
      return Optional.of(
          "its header gives it %,d × %,d × %,d pixels"
              .formatted(header.columns(), header.rows(), header.sections()));
    }
    Optional<MrcMode> mode = MrcMode.of(header.mode());
    if (mode.isEmpty()) {
      return Optional.of(
          "its header gives mode %d, which no kind of voxel has".formatted(header.mode()));
    }
    if (header.extendedBytes() < 0 || header.extendedBytes() > size - MrcHeader.LENGTH) {
      return Optional.of(
          "its header announces an extended header of %,d bytes in a file of %,d"
              .formatted(header.extendedBytes(), size));
    }
    BigInteger promised = header.promisedBytes(mode.get());
    return promised.compareTo(BigInteger.valueOf(size)) > 0
        ? Optional.of(
            "it is cut off: its header promises %,d bytes, and it has %,d"
                .formatted(promised, size))
        : Optional.empty();
  }

  private static SoundHeader sound(MrcHeader header, long size) {
    MrcMode mode = MrcMode.of(header.mode()).orElseThrow();
    List<Remark> remarks = new ArrayList<>();
    if (!header.isMarked()) {
      remarks.add(Remark.note("its header lacks the letters MAP; it reads as an MRC nonetheless"));
    }
    header
        .stampedOrder()
        .filter(stamped -> !stamped.equals(header.order()))
        .ifPresent(
            stamped -> remarks.add(Remark.note("its machine stamp names the wrong byte order")));
    long more = size - header.promisedBytes(mode).longValueExact();
    if (more > 0) {
      remarks.add(Remark.note("%,d bytes follow its last voxel and are not used".formatted(more)));
    }
    return new SoundHeader(header, mode, remarks);
  }

  /** Bytes of one section. */
  long planeBytes() {
    return mode.rowBytes(header.columns()) * header.rows();
  }

  /**
   * Type of a voxel. Bytes are signed in MRC2014, but unsigned where IMOD says so, or where the
   * header's own greatest value fits no signed byte: so they were before.
   */
  String voxelType() {
    if (mode != MrcMode.INT8) {
      return mode.voxelType();
    }
    boolean statisticsUnsigned = header.least() >= 0 && header.greatest() > Byte.MAX_VALUE;
    return header.imodSigned().orElse(!statisticsUnsigned) ? "int8" : "uint8";
  }
}
