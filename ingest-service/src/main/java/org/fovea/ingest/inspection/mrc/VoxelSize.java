package org.fovea.ingest.inspection.mrc;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.fovea.ingest.inspection.PhysicalSize;
import org.fovea.ingest.inspection.PhysicalSize.Length;
import org.fovea.ingest.inspection.PhysicalUnit;

/**
 * Size of a voxel: length of the cell divided by its intervals, along the axes that columns, rows
 * and sections run along. Zero and one ångström stand for unknown, as programs write them that were
 * not told; then what the microscope wrote into the extended header counts.
 */
final class VoxelSize {

  /** What a number of 32 bits tells for sure. */
  private static final MathContext SINGLE = new MathContext(7);

  private final MrcHeader header;
  private final AxisOrder axes;

  VoxelSize(MrcHeader header, AxisOrder axes) {
    this.header = header;
    this.axes = axes;
  }

  /** True when the header gives 1 Å both ways, which nobody can tell from unknown. */
  boolean isOne() {
    return along(axes.columns()) == 1 && along(axes.rows()) == 1;
  }

  /** The size; depth only where sections follow each other in space. */
  Optional<PhysicalSize> size(Optional<FeiHeader> microscope, ThirdAxis third) {
    double x = isOne() ? 0 : along(axes.columns());
    double y = isOne() ? 0 : along(axes.rows());
    if (x <= 0 && y <= 0 && microscope.isPresent()) {
      x = microscope.get().pixelSizeX();
      y = microscope.get().pixelSizeY();
    }
    double z = third.isDepth() && !isOne() ? along(axes.sections()) : 0;
    return PhysicalSize.of(length(x), length(y), length(z));
  }

  private double along(int axis) {
    float cell = header.cell(axis);
    int intervals = header.intervals(axis);
    return cell > 0 && Float.isFinite(cell) && intervals > 0
        ? new BigDecimal(Float.toString(cell))
            .divide(BigDecimal.valueOf(intervals), SINGLE)
            .doubleValue()
        : 0;
  }

  private static Optional<Length> length(double angstrom) {
    return Length.of(angstrom, Optional.of(PhysicalUnit.ANGSTROM));
  }
}
