package org.fovea.standalone.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.fovea.standalone.supervise.Part;
import org.fovea.standalone.supervise.Supervisor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivedJavaTest {
  @TempDir Path folder;

  private ClassArchives archives;
  private Path jar;
  private Path loaded;

  @BeforeEach
  void build() throws IOException {
    archives = ClassArchives.in(folder.resolve("cds"));
    jar = folder.resolve("patient.jar");
    loaded = folder.resolve("loaded.log");
    String entry = Patient.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        InputStream bytes = Patient.class.getResourceAsStream("/" + entry)) {
      out.putNextEntry(new JarEntry(entry));
      bytes.transferTo(out);
    }
  }

  @AfterEach
  void close() throws IOException {
    archives.close();
  }

  @Test
  void mapsAtTheSecondStartWhatTheFirstHasWrittenAtItsEnd() throws IOException {
    // when
    Supervisor first = started();
    boolean early = Files.exists(archive());
    first.stop();
    // then
    assertFalse(early);
    assertFalse(fromArchive());
    assertEquals(List.of("lock", archive().getFileName().toString()), files());
    // when
    started().stop();
    // then
    assertTrue(fromArchive());
  }

  @Test
  void startsWithoutAnArchiveThatWasCut() throws IOException {
    // given
    started().stop();
    Path archive = archive();
    assertTrue(archive.toFile().setWritable(true));
    try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }
    // when
    Supervisor supervisor = started();
    // then
    assertFalse(fromArchive());
    supervisor.stop();
  }

  @Test
  void startsWithoutAnArchiveThatIsNone() throws IOException {
    // given
    Files.writeString(archive(), "no archive at all");
    // when
    Supervisor supervisor = started();
    // then
    assertFalse(fromArchive());
    supervisor.stop();
  }

  @Test
  void leavesNothingInPlaceWhenItIsKilledWhileItWrites() throws IOException {
    // given
    ArchivedJava program =
        new ArchivedJava(archives.of("patient", List.of(jar)), folder, List.of());
    Files.writeString(Path.of(archive() + ClassArchives.UNFINISHED), "half");
    // when
    program.ended(128 + 9);
    // then
    assertFalse(Files.exists(archive()));
  }

  @Test
  void keepsItsArchiveWhenItIsKilled() throws IOException {
    // given
    ArchivedJava program =
        new ArchivedJava(archives.of("patient", List.of(jar)), folder, List.of());
    Files.writeString(archive(), "good");
    // when
    program.died(128 + 9);
    // then
    assertTrue(Files.exists(archive()));
  }

  private Path archive() {
    return folder.resolve("cds").resolve(ArchiveName.of("patient", List.of(jar)).file());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cds"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private boolean fromArchive() throws IOException {
    return Files.readAllLines(loaded).stream()
        .anyMatch(line -> line.contains("Patient") && line.contains("shared objects file"));
  }

  private Supervisor started() throws IOException {
    Path ready = folder.resolve("ready");
    Files.deleteIfExists(ready);
    List<String> arguments =
        List.of(
            "-Xlog:class+load:file=" + loaded,
            "-cp",
            jar.toString(),
            Patient.class.getName(),
            ready.toString());
    ClassArchive archive = archives.of("patient", List.of(jar));
    Part part =
        new Part(
            "patient",
            new ArchivedJava(archive, folder, arguments),
            Map.of(),
            folder.resolve("patient.log"),
            () -> Files.exists(ready));
    Supervisor supervisor = new Supervisor(states -> {});
    supervisor.startStage(List.of(part), name -> {});
    return supervisor;
  }
}
