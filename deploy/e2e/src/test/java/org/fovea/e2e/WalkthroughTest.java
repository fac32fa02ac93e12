package org.fovea.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every request of the README's walkthrough is executed, every answer shown there is what came
 * back.
 */
class WalkthroughTest {
  @TempDir static Path folder;

  private static FoveaHome home;

  @BeforeAll
  static void demo() {
    home = new FoveaHome(folder.resolve("home"));
    FoveaHome.Ended up = home.run("up", "--detach");
    assertEquals(0, up.status(), up.output());
  }

  @AfterAll
  static void down() {
    home.run("down");
  }

  @TestFactory
  Stream<DynamicTest> answersAsTheReadmeShows() throws Exception {
    List<WalkthroughStep> steps =
        WalkthroughStep.of(Files.readString(Checkout.root().resolve("README.md")));
    assertTrue(steps.size() >= 8, "the walkthrough has steps");
    Path answers = Files.createDirectory(folder.resolve("answers"));
    execute(steps, answers);
    return steps.stream()
        .map(step -> DynamicTest.dynamicTest(step.title(), () -> step.check(answers)));
  }

  private static void execute(List<WalkthroughStep> steps, Path answers)
      throws IOException, InterruptedException {
    Path work = Files.createDirectory(folder.resolve("work"));
    Path script = folder.resolve("walkthrough.sh");
    Files.writeString(script, WalkthroughStep.script(steps, answers));
    ProcessBuilder builder =
        new ProcessBuilder("sh", script.toString())
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("walkthrough.log").toFile());
    builder.environment().putAll(home.environment());
    builder.environment().put("FOVEA", home.url());
    builder.environment().put("ADMIN", home.adminKey());
    Process process = builder.start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "the walkthrough ends");
  }
}
