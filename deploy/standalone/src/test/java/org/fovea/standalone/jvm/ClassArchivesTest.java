package org.fovea.standalone.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchivesTest {
  @TempDir Path folder;

  private Path cds;
  private Path jar;

  @BeforeEach
  void build() throws IOException {
    cds = folder.resolve("cds");
    jar = Files.writeString(folder.resolve("one.jar"), "one");
  }

  @Test
  void anotherBuildHasAnotherName() throws IOException {
    // given
    String before = name();
    // when
    Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000));
    String touched = name();
    Files.writeString(jar, "two and more");
    Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000));
    String longer = name();
    // then
    assertNotEquals(before, touched);
    assertNotEquals(touched, longer);
  }

  @Test
  void theOrderOfTheClassPathIsPartOfTheName() throws IOException {
    // given
    Path other = Files.writeString(folder.resolve("other.jar"), "other");
    // then
    assertNotEquals(
        ArchiveName.of("part", List.of(jar, other)).file(),
        ArchiveName.of("part", List.of(other, jar)).file());
  }

  @Test
  void anotherJavaHasAnotherName() {
    // given
    String here = System.getProperty("java.home");
    String before = name();
    // when
    System.setProperty("java.home", here + "-other");
    try {
      // then
      assertNotEquals(before, name());
    } finally {
      System.setProperty("java.home", here);
    }
  }

  @Test
  void anArchiveThatIsThereIsUsedAndNotMadeAgain() throws IOException {
    try (ClassArchives archives = ClassArchives.in(cds)) {
      // given
      ClassArchive archive = archives.of("part", List.of(jar));
      assertTrue(archive.awaited());
      assertEquals(List.of("-XX:ArchiveClassesAtExit=" + unfinished()), shared(archive));
      // when
      Files.writeString(unfinished(), "written");
      archive.complete();
      // then
      assertFalse(archive.awaited());
      assertFalse(Files.exists(unfinished()));
      assertEquals(List.of("-XX:SharedArchiveFile=" + cds.resolve(name())), shared(archive));
    }
  }

  @Test
  void aNewArchiveRemovesThoseOfEarlierBuildsOnly() throws IOException {
    try (ClassArchives archives = ClassArchives.in(cds)) {
      // given
      Path earlier = Files.writeString(cds.resolve(name()), "earlier");
      Path otherJava = Files.writeString(cds.resolve("part-000000000000-111111111111.jsa"), "");
      Files.writeString(jar, "another build");
      // when
      Files.writeString(unfinished(), "written");
      archives.of("part", List.of(jar)).complete();
      // then
      assertFalse(Files.exists(earlier));
      assertTrue(Files.exists(otherJava));
      assertTrue(Files.exists(cds.resolve(name())));
    }
  }

  @Test
  void aSecondInstanceUsesWhatIsThereAndMakesNothing() throws IOException {
    try (ClassArchives first = ClassArchives.in(cds)) {
      // given
      Files.writeString(unfinished(), "the first instance is writing");
      // when
      try (ClassArchives second = ClassArchives.in(cds)) {
        // then
        assertTrue(Files.exists(unfinished()));
        assertEquals(List.of(), second.of("part", List.of(jar)).options());
        assertFalse(first.of("part", List.of(jar)).options().isEmpty());
      }
    }
  }

  @Test
  void whatAKilledInstanceLeftUnfinishedIsRemoved() throws IOException {
    // given
    Files.createDirectories(cds);
    Files.writeString(unfinished(), "half");
    // when
    ClassArchives.in(cds).close();
    // then
    assertFalse(Files.exists(unfinished()));
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoFault() throws IOException {
    // given
    Path file = Files.writeString(folder.resolve("file"), "");
    // when
    try (ClassArchives archives = ClassArchives.in(file.resolve("cds"))) {
      // then
      assertEquals(List.of(), archives.of("part", List.of(jar)).options());
    }
  }

  private String name() {
    return ArchiveName.of("part", List.of(jar)).file();
  }

  private Path unfinished() {
    return cds.resolve(name() + ClassArchives.UNFINISHED);
  }

  private static List<String> shared(ClassArchive archive) {
    return archive.options().stream().filter(option -> option.contains(".jsa")).toList();
  }
}
