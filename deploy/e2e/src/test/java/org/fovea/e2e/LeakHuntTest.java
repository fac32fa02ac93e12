package org.fovea.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A study whose every field holds a word of its own is asked for through every operation of the
 * contract, by everybody: before its release nothing tells it from a study that is not there, and
 * after its withdrawal nothing of it is told but that it was.
 */
@ExtendWith(AttackedFovea.Shared.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeakHuntTest {
  private static final UniqueWords WORDS = new UniqueWords();

  private static final List<String> STRANGERS = List.of("anonymous", "stranger");

  private static AttackedFovea fovea;
  private static List<ContractOperation> operations;
  private static Map<String, String> names;
  private static Map<String, String> absent;

  @BeforeAll
  static void deposit(AttackedFovea shared) {
    fovea = shared;
    Depositor owner = new Depositor(fovea.caller("owner"));
    operations = ContractOperation.all(fovea.caller("anonymous"));
    String open = owner.draft(new TinyScreen(new UniqueWords()));
    new Depositor(fovea.caller("curator")).decide(owner.submit(open), "accept");
    String draft = owner.draft(new TinyScreen(WORDS));
    names = namesOf(draft, owner.submit(draft));
    absent = absent(names);
    await().atMost(Duration.ofMinutes(1)).until(() -> found("owner") > 0);
  }

  /** The names by which the study and its things can be asked for. */
  private static Map<String, String> namesOf(String draft, String accession) {
    Api owner = fovea.caller("owner");
    Map<String, String> known = new HashMap<>(WORDS.all());
    JsonNode submission = owner.get("/v1/submissions/" + draft);
    TinyScreen screen = new TinyScreen(WORDS);
    known.put("submission", draft);
    known.put("accession", accession);
    known.put("accessionVersion", accession + ".v1");
    known.put("study", submission.path("study").asText());
    known.put(
        "image", owner.get("/v1/studies/" + accession + "/images").at("/items/0/id").asText());
    known.put(
        "results", owner.get("/v1/studies/" + accession + "/results").at("/items/0/name").asText());
    known.put("file", screen.file());
    known.put("document", screen.library());
    known.put("principal", fovea.principal("owner"));
    return known;
  }

  /** Names of the same form for what is not there. */
  private static Map<String, String> absent(Map<String, String> names) {
    Map<String, String> absent = new HashMap<>(new UniqueWords().all());
    absent.put("accession", "FVA-999999");
    absent.put("accessionVersion", "FVA-999999.v1");
    for (String id : List.of("submission", "study", "image", "principal")) {
      absent.put(id, UUID.randomUUID().toString());
    }
    absent.put("results", names.get("results").replace(WORDS.of("table"), absent.get("table")));
    absent.put("file", absent.get("folder") + "/" + absent.get("file") + ".tif");
    absent.put("document", "screenA/idr9999-" + absent.get("document") + "-library.txt");
    return absent;
  }

  /** Words that are no secret, so that they may stand in questions and answers. */
  private static Map<String, String> fixed() {
    return Map.of(
        "nothing",
        "",
        "dataset",
        "screenA",
        "well",
        "B2",
        "known",
        "Gene Symbol",
        "one",
        "1",
        "form",
        "idr",
        "layout",
        "screenA/images.tsv",
        "problem",
        "not-found",
        "upload",
        "00000000-0000-4000-8000-000000000000",
        "operation",
        "00000000-0000-4000-8000-000000000000");
  }

  private static long found(String caller) {
    String url = "/v1/search?q=" + WORDS.of("title");
    return fovea.caller(caller).get(url).path("total").asLong();
  }

  @Test
  @Order(1)
  void ownerIsToldEveryWordSoThatTheHuntCouldFind() {
    Set<String> told = new TreeSet<>();
    for (ContractOperation operation : operations) {
      if (operation.isRead()) {
        probes(operation).forEach(probe -> told.addAll(toldBy("owner", probe)));
      }
    }
    assertEquals(new TreeSet<>(WORDS.all().keySet()), told);
  }

  @Test
  @Order(2)
  void beforeItsReleaseNothingTellsItFromAStudyThatIsNotThere() {
    assertAll(STRANGERS.stream().map(caller -> () -> assertEquals(List.of(), differences(caller))));
  }

  @Test
  @Order(3)
  void afterItsWithdrawalNothingOfItIsToldButThatItWas() {
    // given
    Depositor curator = new Depositor(fovea.caller("curator"));
    curator.decide(names.get("accession"), "accept");
    await().atMost(Duration.ofMinutes(1)).until(() -> found("anonymous") > 0);
    Probe zip = new Probe("GET", "/v1/archives/{accessionVersion}.zip", Map.of(), "");
    assertTrue(toldBy("anonymous", zip).contains("file"), "what is public is told");

    // when
    curator.decide(names.get("accession"), "withdraw");

    // then
    assertEquals(410, zip.by(fovea.caller("anonymous"), names).status());
    for (String caller : STRANGERS) {
      List<String> leaks = new ArrayList<>();
      for (ContractOperation operation : operations) {
        probes(operation).stream()
            .filter(probe -> !toldBy(caller, probe).isEmpty())
            .forEach(probe -> leaks.add(caller + " " + probe + toldBy(caller, probe)));
      }
      assertEquals(List.of(), leaks);
    }
  }

  private static List<String> differences(String caller) {
    List<String> differences = new ArrayList<>();
    for (ContractOperation operation : operations) {
      for (Probe probe : probes(operation)) {
        Probe.Answer hidden = probe.by(fovea.caller(caller), with(names));
        Probe.Answer nothing = probe.by(fovea.caller(caller), with(absent));
        boolean compared = probe.names(names.keySet());
        if (compared && !hidden.sameAs(nothing) || !told(probe, hidden).isEmpty()) {
          differences.add(
              caller
                  + " "
                  + probe
                  + "\n  is told "
                  + hidden.whole()
                  + "\n  not "
                  + nothing.whole());
        }
      }
    }
    return differences;
  }

  private static List<Probe> probes(ContractOperation operation) {
    return Probes.of(operation, names);
  }

  /** The kinds whose words an answer tells, but for those that were asked with. */
  private static Set<String> toldBy(String caller, Probe probe) {
    return told(probe, probe.by(fovea.caller(caller), with(names)));
  }

  private static Set<String> told(Probe probe, Probe.Answer answer) {
    Set<String> told = new TreeSet<>(WORDS.toldBy(answer.whole()));
    told.removeAll(WORDS.toldBy(probe.asked(with(names))));
    return told;
  }

  private static Map<String, String> with(Map<String, String> particular) {
    Map<String, String> all = new HashMap<>(fixed());
    all.putAll(particular);
    return all;
  }
}
