package org.fovea.cli.images.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was made out of a form.
 *
 * @param folder the new folder, ready to be deposited
 * @param table beside that folder: what every file holds
 * @param remarks what the depositor should know
 */
public record MadeFiles(Path folder, Path table, List<DrawnFile> files, List<String> remarks) {

  public MadeFiles {
    files = List.copyOf(files);
    remarks = List.copyOf(remarks);
  }

  /** Writes the table. */
  public static MadeFiles of(Path out, List<DrawnFile> files, List<String> remarks)
      throws IOException {
    List<DrawnFile> sorted = files.stream().sorted(Comparator.comparing(DrawnFile::path)).toList();
    Path table = out.resolveSibling(out.getFileName() + ".expected-files.tsv");
    Stream<String> rows = sorted.stream().map(DrawnFile::row);
    Files.write(
        table, (Iterable<String>) Stream.concat(Stream.of(DrawnFile.COLUMNS), rows)::iterator);
    return new MadeFiles(out, table, sorted, remarks);
  }

  public long bytes() {
    return files.stream().mapToLong(DrawnFile::bytes).sum();
  }

  public long viewable() {
    return files.stream().filter(DrawnFile::viewable).count();
  }
}
