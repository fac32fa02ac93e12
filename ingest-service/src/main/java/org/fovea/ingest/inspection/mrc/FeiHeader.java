package org.fovea.ingest.inspection.mrc;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.ingest.inspection.bytes.RangeReader;
import org.fovea.ingest.inspection.bytes.UnreadableException;
import org.fovea.ingest.inspection.em.EmFact;
import org.fovea.ingest.inspection.em.EmFact.Source;
import org.fovea.ingest.inspection.em.EmQuantity;

/**
 * What a Thermo Fisher microscope writes of the first image into the extended header (FEI1, FEI2),
 * always lowest byte first. Zero stands for unknown. Other extended headers are passed over.
 */
final class FeiHeader {

  private static final int SHORTEST = 451;
  private static final int HIGH_TENSION = 84;
  private static final int TILT_AXIS = 140;
  private static final int PIXEL_SIZE_X = 156;
  private static final int PIXEL_SIZE_Y = 164;
  private static final int CAMERA_NAME = 435;
  private static final int CAMERA_NAME_LENGTH = 16;
  private static final double ANGSTROM_PER_METER = 1e10;

  private final ByteBuffer block;
  private final Source source;

  private FeiHeader(ByteBuffer block, Source source) {
    this.block = block;
    this.source = source;
  }

  /** The block, when the header announces one and its length of itself is credible. */
  static Optional<FeiHeader> read(RangeReader file, MrcHeader header) throws UnreadableException {
    boolean announced =
        header.extendedType().startsWith("FEI") && header.extendedBytes() >= SHORTEST;
    if (!announced) {
      return Optional.empty();
    }
    ByteBuffer block =
        ByteBuffer.wrap(file.bytes(MrcHeader.LENGTH, SHORTEST)).order(ByteOrder.LITTLE_ENDIAN);
    int length = block.getInt(0);
    return length >= SHORTEST && length <= header.extendedBytes()
        ? Optional.of(new FeiHeader(block, new Source(Source.Kind.HEADER, file.path())))
        : Optional.empty();
  }

  /** In ångström, 0 when unknown. */
  double pixelSizeX() {
    return angstrom(PIXEL_SIZE_X);
  }

  /** In ångström, 0 when unknown. */
  double pixelSizeY() {
    return angstrom(PIXEL_SIZE_Y);
  }

  /** What it says of the acquisition. */
  List<EmFact> facts() {
    List<EmFact> facts = new ArrayList<>();
    number(HIGH_TENSION, 1e-3)
        .ifPresent(kv -> facts.add(new EmFact(EmQuantity.VOLTAGE, kv, "HT", source)));
    number(TILT_AXIS, 1)
        .ifPresent(
            angle -> facts.add(new EmFact(EmQuantity.TILT_AXIS, angle, "Tilt axis angle", source)));
    String camera = camera();
    if (!camera.isEmpty()) {
      facts.add(new EmFact(EmQuantity.DETECTOR, camera, "Camera name", source));
    }
    return facts;
  }

  private double angstrom(int at) {
    return number(at, ANGSTROM_PER_METER)
        .map(Double::parseDouble)
        .filter(size -> size > 1e-3 && size < 1e8)
        .orElse(0.0);
  }

  private Optional<String> number(int at, double factor) {
    double value = block.getDouble(at) * factor;
    if (value == 0 || !Double.isFinite(value) || Math.abs(value) > 1e12 || Math.abs(value) < 1e-6) {
      return Optional.empty();
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(7)).stripTrailingZeros();
    return Optional.of(rounded.toPlainString());
  }

  private String camera() {
    String text =
        new String(block.array(), CAMERA_NAME, CAMERA_NAME_LENGTH, StandardCharsets.US_ASCII);
    int end = text.indexOf('\0');
    String name = (end < 0 ? text : text.substring(0, end)).strip();
    return name.chars().allMatch(c -> c >= ' ' && c < 0x7F) ? name : "";
  }
}
