package org.fovea.standalone.supervise;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fovea.standalone.home.Exit;
import org.fovea.standalone.home.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
  @TempDir Path folder;

  private final Supervisor supervisor = new Supervisor(states -> {});

  @AfterEach
  void stop() {
    supervisor.stop();
  }

  @Test
  void startsThePartsOfAStageSideBySide() {
    // given
    List<String> ready = new CopyOnWriteArrayList<>();
    // when
    supervisor.startStage(List.of(living("one"), living("two")), ready::add);
    // then
    assertEquals(List.of("one", "two"), ready.stream().sorted().toList());
    assertTrue(supervisor.states().stream().allMatch(part -> part.pid() > 0));
  }

  @Test
  void replacesAPartThatWasKilled() {
    // given
    supervisor.startStage(List.of(living("victim")), name -> {});
    long before = supervisor.states().get(0).pid();
    // when
    ProcessHandle.of(before).orElseThrow().destroyForcibly();
    // then
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> supervisor.states().get(0).pid(), pid -> pid > 0 && pid != before);
    assertEquals(1, supervisor.states().get(0).restarts());
  }

  @Test
  void refusesWithTheEndOfTheLogWhenAPartKeepsDying() {
    // given
    Part dying =
        new Part(
            "dying",
            Program.of(List.of("sh", "-c", "echo no such cluster; exit 3")),
            Map.of(),
            folder.resolve("dying.log"),
            () -> false);
    // when
    Refusal refusal =
        assertThrows(Refusal.class, () -> supervisor.startStage(List.of(dying), name -> {}));
    // then
    assertEquals(Exit.PART_FAILED, refusal.exit());
    assertTrue(refusal.getMessage().contains("no such cluster"), refusal.getMessage());
  }

  @Test
  void endsLaterStagesFirst() throws Exception {
    // given
    Path order = folder.resolve("order");
    supervisor.startStage(List.of(lastWords("first", order)), name -> {});
    supervisor.startStage(List.of(lastWords("second", order)), name -> {});
    // when
    supervisor.stop();
    // then
    assertEquals(List.of("second", "first"), Files.readAllLines(order));
  }

  private Part living(String name) {
    return new Part(
        name,
        Program.of(List.of("sh", "-c", "exec sleep 600")),
        Map.of(),
        folder.resolve(name + ".log"),
        () -> true);
  }

  private Part lastWords(String name, Path order) {
    Path started = folder.resolve(name + ".started");
    List<String> command = new ArrayList<>(List.of("sh", "-c"));
    command.add(
        "trap 'echo %s >> %s; exit 0' TERM; touch %s; while :; do sleep 0.05; done"
            .formatted(name, order, started));
    return new Part(
        name,
        Program.of(command),
        Map.of(),
        folder.resolve(name + ".log"),
        () -> Files.exists(started));
  }
}
