package org.fovea.ingest.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fovea.ingest.inspection.InspectionInput.StoredFile;
import org.fovea.ingest.inspection.bytes.MemoryFolder;
import org.fovea.ingest.inspection.tiff.TiffWriter;
import org.fovea.ingest.inspection.tiff.TiffWriter.Storage;
import org.fovea.ingest.inspection.zarr.ZarrFiles;
import org.junit.jupiter.api.Test;

/** The inspector with its real processes. */
class InspectorTest {

  /** Long enough for the start of a process on a busy machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Limits LIMITS = new Limits("64m", Duration.ofSeconds(30), 2, 1 << 20);

  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<Progress> progress = new ArrayList<>();

  private record Limits(String memory, Duration timeLimit, int processes, long readLimit)
      implements InspectionConfig {}

  @Test
  void imagesAreFoundAmongTheFilesInOrderOfTheirPaths() {
    files.put("readme.txt", text("hello"));
    files.put("b.tif", tiff(""));
    files.put("a.czi", text("Z"));
    zarr("deep/c.zarr/");

    List<InspectedFile> found = inspect(LIMITS);

    assertEquals(
        List.of("a.czi CZI false", "b.tif TIFF true", "deep/c.zarr/ OME-Zarr true"),
        found.stream()
            .map(file -> file.path() + " " + file.format() + " " + file.viewable())
            .toList());
    assertEquals(new Progress(2, 2, ""), new Progress(last().done(), last().total(), ""));
  }

  @Test
  void namesInAFileThatNobodyCanStoreAreMended() {
    zarr("c.zarr/");
    String group = new String(files.get("c.zarr/.zattrs"), StandardCharsets.UTF_8);
    files.put(
        "c.zarr/.zattrs",
        text(group.replace("DNA", "D\\u0000NA").replace("\"field\"", "\"fi\\ud800eld\"")));

    InspectedSeries series = inspect(LIMITS).get(0).series().get(0);

    assertEquals("fi\uFFFDeld", series.name());
    assertEquals("D\uFFFDNA", series.channels().get(0).name());
  }

  @Test
  void contentDecidesWhatAFileIs() {
    files.put("a.mrc", tiff(""));
    files.put("b.tif", mrc());
    files.put("c.map", mrc());
    files.put("d.map", text("{}"));
    files.put("e.mrc", text("hello"));
    files.put("f.mdoc", text("[FrameSet = 0]\nSubFramePath = D:\\x\\b.tif\nTiltAngle = 3\n"));
    files.put("g.star", text("data_\n"));

    List<InspectedFile> found = inspect(LIMITS);

    assertEquals(
        List.of(
            "a.mrc TIFF true 1",
            "b.tif MRC true 1",
            "c.map MRC true 1",
            "e.mrc MRC false 0",
            "f.mdoc MDOC true 0",
            "g.star STAR true 0"),
        found.stream()
            .map(
                file ->
                    String.join(
                        " ",
                        file.path(),
                        file.format(),
                        String.valueOf(file.viewable()),
                        String.valueOf(file.series().size())))
            .toList());
    assertEquals(List.of("b.tif"), found.get(4).descriptions().get(0).files());
  }

  @Test
  void aTextThatBreaksALimitIsNoMissingImage() {
    files.put("a.star", text("data_\n" + " ".repeat(2_000_000)));

    InspectedFile found = inspect(LIMITS).get(0);

    assertTrue(found.viewable() && found.series().isEmpty());
    assertTrue(found.remarks().get(0).text().contains("bytes would have to be read"));
  }

  @Test
  void aFileThatTakesTooMuchMemoryCostsOnlyItself() {
    files.put("a.ome.tif", tiff("<OME><!--" + "x".repeat(9_000_000) + "--></OME>"));
    files.put("b.tif", tiff(""));

    List<InspectedFile> found = inspect(new Limits("12m", Duration.ofSeconds(30), 1, 64 << 20));

    assertEquals("inspecting it took more memory than 12m", found.get(0).fault().orElseThrow());
    assertTrue(found.get(1).viewable());
  }

  @Test
  void aFileThatTakesTooLongCostsOnlyItself() {
    files.put("a.tif", tiff(""));
    files.put("b.tif", tiff(""));

    List<InspectedFile> found =
        inspect(
            new Limits("64m", PATIENCE, 1, 1 << 20),
            (key, offset, length) ->
                key.equals("a.tif") ? late(key, offset, length) : open(key, offset, length));

    assertEquals("inspecting it took longer than 5 s", found.get(0).fault().orElseThrow());
    assertTrue(found.get(1).viewable());
  }

  @Test
  void aFileThatWantsToBeReadWholeCostsOnlyItself() {
    files.put("a.ome.tif", tiff("<OME>" + " ".repeat(2_000_000) + "</OME>"));
    files.put("b.tif", tiff(""));

    List<InspectedFile> found = inspect(LIMITS);

    assertTrue(found.get(0).fault().orElseThrow().contains("bytes would have to be read"));
    assertTrue(found.get(1).viewable());
  }

  @Test
  void aStoreThatFailsIsNotTheFilesFault() {
    files.put("a.tif", tiff(""));

    UncheckedIOException failure =
        assertThrows(
            UncheckedIOException.class,
            () ->
                inspect(
                    LIMITS,
                    (key, offset, length) -> {
                      throw new IOException("no store");
                    }));

    assertEquals("The bytes of a.tif cannot be read", failure.getMessage());
  }

  @Test
  void aSubmissionWithoutImagesStartsNoProcess() {
    files.put("readme.txt", text("hello"));

    assertEquals(List.of(), inspect(new Limits("no such amount", Duration.ofSeconds(1), 1, 1)));
  }

  private List<InspectedFile> inspect(InspectionConfig config) {
    return inspect(config, this::open);
  }

  private List<InspectedFile> inspect(InspectionConfig config, RangeSource source) {
    List<StoredFile> stored = new ArrayList<>();
    files.forEach((path, bytes) -> stored.add(new StoredFile(path, bytes.length, path)));
    return new Inspector(config).inspect(new InspectionInput(stored, source), progress::add);
  }

  private Progress last() {
    return progress.get(progress.size() - 1);
  }

  private InputStream open(String key, long offset, long length) {
    return new ByteArrayInputStream(files.get(key), (int) offset, (int) length);
  }

  /** Bytes that come when the time is over. */
  private InputStream late(String key, long offset, long length) throws IOException {
    try {
      new CountDownLatch(1).await(PATIENCE.toMillis() + 500, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return open(key, offset, length);
  }

  private void zarr(String prefix) {
    MemoryFolder folder = new MemoryFolder();
    ZarrFiles.image(folder, prefix);
    List.of(".zattrs", "0/.zarray")
        .forEach(name -> files.put(prefix + name, folder.bytes(prefix + name)));
    files.put(prefix + "0/0/0/0", text("chunk"));
  }

  /** One plane of 2 × 2 signed bytes. */
  private static byte[] mrc() {
    ByteBuffer file = ByteBuffer.allocate(1028).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(0, 2).putInt(4, 2).putInt(8, 1);
    file.put(208, (byte) 'M').put(209, (byte) 'A').put(210, (byte) 'P').put(211, (byte) ' ');
    return file.put(212, (byte) 0x44).put(213, (byte) 0x44).array();
  }

  private static byte[] tiff(String description) {
    return TiffWriter.classic().page(new short[6][8], Storage.strips(6), description).bytes();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
