package org.fovea.ingest.inspection.mrc;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.layout.SegmentLayout;
import org.fovea.ingest.inspection.Findings;
import org.fovea.ingest.inspection.ImageDescription;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.InspectedSeries;
import org.fovea.ingest.inspection.InspectedSeriesBuilder;
import org.fovea.ingest.inspection.Job;
import org.fovea.ingest.inspection.Remark;
import org.fovea.ingest.inspection.bytes.RangeReader;
import org.fovea.ingest.inspection.bytes.SourceFile;
import org.fovea.ingest.inspection.bytes.SourceFolder;
import org.fovea.ingest.inspection.bytes.UnreadableException;
import org.fovea.ingest.inspection.em.EmAcquisition;
import org.fovea.ingest.inspection.em.Mdoc;
import org.fovea.ingest.inspection.em.MdocInspection;

/**
 * Inspects an MRC file: one read of its first bytes, whatever its size.
 *
 * <p>Rows stay in the order of the file, as particle coordinates and other programs' arrays count
 * them, and the first is drawn uppermost. Programs that put the origin at the lower left, as the
 * format's authors do, show the same plane upside down.
 */
public final class MrcInspection {

  private static final String FORMAT = "MRC";
  private static final int LEAST_VOLUME_STACK = 401;
  private static final int GREATEST_VOLUME_STACK = 630;
  private static final int MOST_VOLUMES = 100_000;

  private final SourceFolder folder;
  private final Job job;
  private RangeReader opened;

  public MrcInspection(SourceFolder folder, Job job) {
    this.folder = folder;
    this.job = job;
  }

  /** Reads a file that is called an MRC. */
  public Findings inspect() {
    try {
      return Findings.of(read(open()));
    } catch (UnreadableException e) {
      return Findings.of(InspectedFile.damaged(job.path(), FORMAT, e.getMessage()));
    }
  }

  /** Reads a file when its content says that it is an MRC. */
  public Optional<Findings> inspectIfMrc() {
    try {
      return SoundHeader.isLikely(open()) ? Optional.of(inspect()) : Optional.empty();
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }

  private RangeReader open() throws UnreadableException {
    if (opened == null) {
      SourceFile file =
          folder.find(job.path()).orElseThrow(() -> new UnreadableException("it is missing"));
      opened = new RangeReader(file);
    }
    return opened;
  }

  private InspectedFile read(RangeReader file) throws UnreadableException {
    SoundHeader sound = SoundHeader.read(file);
    MrcHeader header = sound.header();
    AxisOrder axes = AxisOrder.of(header);
    ThirdAxis third = ThirdAxis.of(clues(), header);
    Optional<FeiHeader> microscope = FeiHeader.read(file, header);
    VoxelSize voxel = new VoxelSize(header, axes);
    int volumes = volumes(header, axes);
    InspectedSeries series =
        new InspectedSeriesBuilder(0)
            .plane(header.columns(), header.rows(), sound.voxelType())
            .stack(header.sections() / volumes, sound.mode().samples(), volumes)
            .thirdAxis(third.word())
            .physicalSize(voxel.size(microscope, third).orElse(null))
            .layout(layout(sound, volumes))
            .build();
    return InspectedFile.readable(job.path(), FORMAT, List.of(series))
        .with(remarks(sound, axes, voxel), descriptions(microscope));
  }

  private ThirdAxis.Clues clues() {
    Optional<Mdoc> mdoc = MdocInspection.beside(folder, job.path());
    return new ThirdAxis.Clues(job.path(), job.role(), mdoc);
  }

  /** A stack of volumes says how many sections each has; they become the time points. */
  private static int volumes(MrcHeader header, AxisOrder axes) {
    int each = header.intervals(axes.sections());
    boolean stack =
        header.spaceGroup() >= LEAST_VOLUME_STACK
            && header.spaceGroup() <= GREATEST_VOLUME_STACK
            && each > 0
            && header.sections() % each == 0
            && header.sections() / each <= MOST_VOLUMES;
    return stack ? header.sections() / each : 1;
  }

  private SegmentLayout layout(SoundHeader sound, int volumes) {
    MrcHeader header = sound.header();
    int depth = header.sections() / volumes;
    List<SegmentLayout.Plane> runs = new ArrayList<>();
    for (int volume = 0; volume < volumes; volume++) {
      long first = header.dataOffset() + sound.planeBytes() * depth * volume;
      runs.add(run(volume, first, depth, sound.planeBytes()));
    }
    SegmentLayout.Level level =
        new SegmentLayout.Level(
            header.columns(), header.rows(), header.columns(), header.rows(), runs);
    return new SegmentLayout(
        sound.voxelType(),
        header.order() == ByteOrder.BIG_ENDIAN ? "big" : "little",
        "none",
        1,
        sound.mode().samples(),
        List.of(level));
  }

  private SegmentLayout.Plane run(int volume, long offset, int depth, long bytes) {
    List<Long> first = List.of(offset);
    List<Long> length = List.of(bytes);
    return depth == 1
        ? new SegmentLayout.Plane(0, 0, volume, job.path(), first, length)
        : new SegmentLayout.Plane(0, 0, volume, job.path(), first, length, depth, bytes);
  }

  private static List<Remark> remarks(SoundHeader sound, AxisOrder axes, VoxelSize voxel) {
    List<Remark> remarks = new ArrayList<>(sound.remarks());
    if (!axes.isPlain()) {
      remarks.add(
          Remark.note(
              "its columns, rows and sections run along %s; they are counted as stored"
                  .formatted(axes.names())));
    }
    if (voxel.isOne()) {
      remarks.add(Remark.note("its pixel size of 1 Å is taken for unknown"));
    }
    return remarks;
  }

  private List<ImageDescription> descriptions(Optional<FeiHeader> microscope) {
    return microscope
        .map(FeiHeader::facts)
        .filter(facts -> !facts.isEmpty())
        .map(facts -> new EmAcquisition(facts).attributes())
        .map(attributes -> List.of(new ImageDescription(List.of(job.path()), attributes)))
        .orElse(List.of());
  }
}
