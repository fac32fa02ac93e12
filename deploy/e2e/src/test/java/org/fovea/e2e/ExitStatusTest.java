package org.fovea.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a user is told on a machine that cannot run a Fovea: one sentence and a status of its own.
 * The machines are made of a {@code PATH} with programs that pretend.
 */
class ExitStatusTest {
  @TempDir Path folder;

  @Test
  void noJavaIsStatus10() throws IOException {
    Path programs = programs("dirname", "sed");

    FoveaHome.Ended ended = on(programs, "", "status");

    assertEquals(10, ended.status(), ended.output());
    assertTrue(ended.complained().contains("needs a JDK 17 or newer"), ended.output());
    assertTrue(ended.complained().contains("none is on the PATH"), ended.output());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.8", "9", "11", "16"})
  void olderJavaIsStatus10AndNamed(String version) throws IOException {
    Path programs = programs("dirname", "sed");
    pretend(programs, "java", "echo '    java.specification.version = " + version + "' >&2");

    FoveaHome.Ended ended = on(programs, "", "status");

    assertEquals(10, ended.status(), ended.output());
    assertTrue(ended.complained().contains(programs.resolve("java").toString()), ended.output());
    assertTrue(ended.complained().contains("is version " + version), ended.output());
  }

  @Test
  void noMavenForTheFirstBuildIsStatus14() throws IOException {
    FoveaHome.Ended ended = unbuilt(programs("dirname", "sed"));

    assertEquals(14, ended.status(), ended.output());
    assertTrue(ended.complained().contains("Maven"), ended.output());
  }

  @Test
  void buildThatFailsIsStatus14AndShowsItsEnd() throws IOException {
    Path programs = programs("dirname", "sed", "mkdir", "tail");
    pretend(programs, "mvn", "echo 'no such artifact'; exit 1");

    FoveaHome.Ended ended = unbuilt(programs);

    assertEquals(14, ended.status(), ended.output());
    assertTrue(ended.complained().contains("no such artifact"), ended.output());
    assertTrue(ended.complained().contains("target/build.log"), ended.output());
  }

  @Test
  void diskWithTooLittleRoomIsStatus13() {
    FoveaHome.Ended ended = home().run(Map.of("FOVEA_MIN_FREE_MB", "2000000000"), "up");

    assertEquals(13, ended.status(), ended.output());
    assertTrue(ended.complained().contains("MB free"), ended.output());
    assertTrue(ended.complained().contains("FOVEA_MIN_FREE_MB"), ended.output());
  }

  @Test
  void homeThatCannotBeWrittenIsStatus13() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");

    FoveaHome.Ended ended = home().run(Map.of("FOVEA_HOME", file.resolve("home").toString()), "up");

    assertEquals(13, ended.status(), ended.output());
    assertTrue(ended.complained().contains("Cannot write to " + file), ended.output());
  }

  @Test
  void rootWithoutAWayToRunPostgresIsStatus17() throws IOException {
    Path programs = Files.createDirectory(folder.resolve("programs"));
    pretend(programs, "id", "echo 0");
    pretend(programs, "unshare", "exit 1");
    pretend(programs, "setpriv", "exit 1");

    FoveaHome.Ended ended =
        home().run(Map.of("PATH", programs + ":" + System.getenv("PATH")), "up");

    assertEquals(17, ended.status(), ended.output());
    assertTrue(ended.complained().contains("FOVEA_POSTGRES_URL"), ended.output());
  }

  @ParameterizedTest
  @CsvSource({"FOVEA_PORT, eighty", "FOVEA_MIN_FREE_MB, a lot"})
  void settingThatCannotBeReadIsStatus18AndNamed(String name, String value) {
    FoveaHome.Ended ended = home().run(Map.of(name, value), "up");

    assertEquals(18, ended.status(), ended.output());
    assertTrue(ended.complained().contains(name), ended.output());
    assertTrue(ended.complained().contains(value), ended.output());
  }

  @Test
  void settingNobodyKnowsIsStatus18() throws IOException {
    Path settings = Files.writeString(folder.resolve("fovea.properties"), "FOVEA_PROT=8080\n");

    FoveaHome.Ended ended = home().run(Map.of("FOVEA_CONFIG", settings.toString()), "up");

    assertEquals(18, ended.status(), ended.output());
    assertTrue(ended.complained().contains("FOVEA_PROT"), ended.output());
  }

  @Test
  void commandThatIsMissingOrUnsureIsStatus2() throws IOException {
    FoveaHome home = home();
    Path kept = Files.createDirectories(home.folder()).resolve("secrets.properties");
    Files.createFile(kept);

    assertEquals(2, home.run().status());
    assertEquals(2, home.run("dance").status());
    FoveaHome.Ended reset = home.run("reset");
    assertEquals(2, reset.status(), reset.output());
    assertTrue(reset.complained().contains("--yes"), reset.output());
    assertTrue(Files.exists(kept));
  }

  @Test
  void clientWithoutAFoveaIsStatus1() {
    FoveaHome.Ended ended = home().run("deposit", folder.toString());

    assertEquals(1, ended.status(), ended.output());
    assertTrue(ended.complained().contains("No Fovea is running here"), ended.output());
    assertFalse(ended.complained().contains("Exception"), ended.output());
  }

  private FoveaHome home() {
    return new FoveaHome(folder.resolve("home"));
  }

  /** Runs a command with nothing on the {@code PATH} but these programs. */
  private FoveaHome.Ended on(Path programs, String javaHome, String command) {
    return home().run(Map.of("PATH", programs.toString(), "JAVA_HOME", javaHome), command);
  }

  /** The same in a checkout that holds the script and nothing else. */
  private FoveaHome.Ended unbuilt(Path programs) throws IOException {
    Path script = Files.createDirectories(folder.resolve("checkout/deploy")).resolve("fovea");
    Files.copy(Checkout.script(), script, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
    return new FoveaHome(folder.resolve("home"), script)
        .run(Map.of("PATH", programs.toString()), "status");
  }

  /** A folder with the machine's own programs of these names. */
  private Path programs(String... names) throws IOException {
    Path programs = Files.createDirectory(folder.resolve("programs"));
    for (String name : names) {
      Path own =
          List.of("/usr/bin", "/bin").stream()
              .map(place -> Path.of(place, name))
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow();
      Files.createSymbolicLink(programs.resolve(name), own);
    }
    return programs;
  }

  private static void pretend(Path programs, String name, String line) throws IOException {
    Path program = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
