package org.fovea.ingest.form.bia;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.layout.SegmentLayout;
import org.fovea.ingest.disk.DiskList;
import org.fovea.ingest.form.FormInput;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.form.StoredFile;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.InspectedSeries;
import org.fovea.ingest.inspection.InspectedSeriesBuilder;

/**
 * Reads a submission of many images, each with attributes of its own in the manifest and in a file
 * list, and goes through all its lines; a program of its own, so that its heap can be bounded.
 */
final class ManyFiles {
  private final int count;

  private ManyFiles(int count) {
    this.count = count;
  }

  /** Prints the numbers of files, images, facts, and file lines with both attributes. */
  public static void main(String[] arguments) throws IOException {
    long start = System.nanoTime();
    System.out.println(new ManyFiles(Integer.parseInt(arguments[0])).read());
    System.err.println((System.nanoTime() - start) / 1_000_000 + " ms");
  }

  private String read() throws IOException {
    Path list = list();
    try {
      FormReading reading = new BiaForm().read(input(list));
      long described =
          reading.files().stream()
              .filter(file -> file.attributes().size() == 2 && file.datasets().size() == 1)
              .count();
      return "%d files, %d images, %d facts, %d described, errors %s"
          .formatted(
              reading.files().size(),
              reading.images().stream().filter(image -> image.attributes().size() == 2).count(),
              reading.facts().stream().filter(facts -> facts.sizeX() == 8).count(),
              described,
              reading.report().hasErrors());
    } finally {
      Files.delete(list);
    }
  }

  private FormInput input(Path list) throws IOException {
    List<StoredFile> files = new DiskList<>(new TypeReference<>() {});
    List<InspectedFile> inspected = new DiskList<>(new TypeReference<>() {});
    for (int n = 0; n < count; n++) {
      files.add(file(n));
      inspected.add(InspectedFile.readable(path(n), "TIFF", List.of(series(path(n)))));
    }
    SourceDocument rows =
        new SourceDocument(
            "list.tsv",
            Files.size(list),
            "00",
            "blobs/x",
            "text/plain",
            () -> Files.newInputStream(list));
    return Submission.study(Submission.component("c1", "Fields", "list.tsv"))
        .input(rows, files, inspected);
  }

  private Path list() throws IOException {
    Path list = Files.createTempFile("many-files-", ".tsv");
    try (BufferedWriter out = Files.newBufferedWriter(list)) {
      out.write("Files\tImage number\n");
      for (int n = 0; n < count; n++) {
        out.write(path(n) + "\t" + n + "\n");
      }
    }
    return list;
  }

  private static StoredFile file(int n) {
    return new StoredFile(
        path(n),
        1_000 + n,
        "%064x".formatted(n),
        "%08x".formatted(n),
        "%08x".formatted(n),
        "blobs/%036d".formatted(n),
        null,
        List.of(),
        List.of(Attribute.of("Exposure", n + " ms")));
  }

  private static InspectedSeries series(String path) {
    SegmentLayout.Plane plane =
        new SegmentLayout.Plane(0, 0, 0, path, List.of(8L), List.of(128L), null, null);
    SegmentLayout layout =
        new SegmentLayout(
            "uint16",
            "little",
            "none",
            1,
            1,
            List.of(new SegmentLayout.Level(8, 8, 8, 8, List.of(plane))));
    return new InspectedSeriesBuilder(0).plane(8, 8, "uint16").layout(layout).build();
  }

  private static String path(int n) {
    return "images/plate-%05d/field-%08d.tif".formatted(n / 1000, n);
  }
}
