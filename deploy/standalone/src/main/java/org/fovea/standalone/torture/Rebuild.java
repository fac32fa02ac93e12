package org.fovea.standalone.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fovea.standalone.torture.Life.Phase;
import org.fovea.standalone.torture.Wire.Answer;

/** N8: what search and download hold is dropped, built again from the events, and is the same. */
final class Rebuild {
  private static final List<String> PROJECTIONS = List.of("search", "download");
  private static final Duration TO_REBUILD = Duration.ofMinutes(3);

  private final Rig rig;
  private final Wire nobody;
  private final Ledger ledger;

  Rebuild(Rig rig, Ledger ledger) {
    this.rig = rig;
    this.nobody = new Wire(rig.baseUrl(), "");
    this.ledger = ledger;
  }

  void check() {
    Map<String, String> before = Settling.of(this::answers, this::findsAll, TO_REBUILD);
    drop();
    Map<String, String> rebuilt = Settling.of(this::answers, before::equals, TO_REBUILD);
    before.forEach(
        (path, answer) -> {
          if (!answer.equals(rebuilt.get(path))) {
            ledger.violate("N8", path + " was " + answer + " and is " + rebuilt.get(path));
          }
        });
  }

  private void drop() {
    Database database = new Database(rig.home());
    PROJECTIONS.forEach(database::drop);
    rig.killEverything();
    delete(rig.home().part("index"));
    rig.start();
  }

  /** Whether search has followed: a consumer that died is missed by its group for a while. */
  private boolean findsAll(Map<String, String> answers) {
    return ledger.lives().stream()
        .filter(life -> life.phase() == Phase.PUBLISHED)
        .allMatch(life -> answers.get(wells(life)).contains(life.accession()));
  }

  private static String wells(Life life) {
    return "/v1/search?type=well&facet=Channels&filter=" + gene(life);
  }

  private static String gene(Life life) {
    return Wire.encode("\"Gene Symbol\" = \"" + life.specimen().gene() + "\"");
  }

  /** What everybody gets for each study, found or not. */
  private Map<String, String> answers() {
    Map<String, String> answers = new TreeMap<>();
    for (Life life : ledger.lives()) {
      keep(answers, wells(life));
      keep(answers, "/v1/search?type=image&filter=" + gene(life));
      if (life.phase() == Phase.PUBLISHED || life.phase() == Phase.WITHDRAWN) {
        keep(answers, "/v1/manifests/" + life.accession() + ".v1.json");
        keep(answers, "/v1/files/" + life.accession() + ".v1/field-1.tif");
      }
    }
    return answers;
  }

  private void keep(Map<String, String> answers, String path) {
    Answer answer = nobody.get(path);
    String trace = "\"traceId\":\"[^\"]*\"";
    answers.put(path, answer.status() + " " + answer.said().replaceAll(trace, ""));
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
