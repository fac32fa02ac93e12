package org.fovea.standalone.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.fovea.standalone.part.Services;
import org.fovea.standalone.torture.Life.Phase;
import org.fovea.standalone.torture.Wire.Answer;

/** What must hold when all is healed: every acknowledged fact, and nothing half done. */
final class Reckoning {
  private static final Duration TO_SETTLE = Duration.ofMinutes(2);

  private final Wire admin;
  private final Database database;
  private final Ledger ledger;
  private final File blobs;

  Reckoning(Rig rig, Wire admin, Ledger ledger) {
    this.admin = admin;
    this.database = new Database(rig.home());
    this.ledger = ledger;
    this.blobs = rig.home().part("store").resolve("fovea/blobs").toFile();
  }

  /** Checks all laws; what breaks one is noted in the ledger. */
  void check() {
    ledger.lives().forEach(this::files);
    ledger.lives().stream().filter(life -> !life.accession().isEmpty()).forEach(this::study);
    settled("N2", this::operations);
    settled("N3", this::outboxes);
    settled("N4", this::heads);
    settled("N5", this::objects);
    settled("N7", this::uploads);
    repeatedAccessions();
  }

  /** N1 and N5: what was acknowledged is there, byte for byte. */
  private void files(Life life) {
    life.files()
        .forEach(
            (path, sha256) -> {
              String url =
                  life.phase() == Phase.PUBLISHED
                      ? "/v1/files/" + life.accession() + ".v1/" + path
                      : "/v1/submissions/" + life.submission() + "/files/" + path;
              Answer answer = answered(url);
              boolean same =
                  life.phase() == Phase.PUBLISHED
                      ? Specimen.sha256(answer.body()).equals(sha256)
                      : answer.json().path("sha256").asText().equals(sha256);
              if (!same) {
                ledger.violate("N1", url + " should be " + sha256 + " and is " + answer.text());
              }
            });
  }

  private void study(Life life) {
    String address = "/v1/studies/" + life.accession();
    String state =
        answered(address + "/versions").json().path("items").path(0).path("state").asText();
    boolean right =
        switch (life.phase()) {
          case PRIVATE -> state.equals("SUBMITTED");
          case ACCEPT_SENT -> Set.of("SUBMITTED", "ACCEPTED", "PUBLISHED").contains(state);
          case PUBLISHED -> state.equals("PUBLISHED");
          case WITHDRAW_SENT -> Set.of("PUBLISHED", "WITHDRAWN").contains(state);
          case WITHDRAWN -> state.equals("WITHDRAWN");
        };
    if (!right) {
      ledger.violate("N1", life.accession() + " reached " + life.phase() + " and is " + state);
    }
    history(life, state);
    if (life.phase() == Phase.PUBLISHED) {
      String list = answered("/v1/manifests/" + life.accession() + ".v1.sha256").said();
      if (!list.equals(life.checksums())) {
        ledger.violate("N6", life.accession() + " has another list of files than before");
      }
    }
  }

  /** N12: each change is told once, and no change that was not made. */
  private void history(Life life, String state) {
    Map<String, Integer> told = new TreeMap<>();
    Answer history = answered("/v1/studies/" + life.accession() + "/history?limit=500");
    for (JsonNode entry : history.json().path("items")) {
      told.merge(entry.path("to").asText(), 1, Integer::sum);
    }
    boolean published = Set.of("PUBLISHED", "WITHDRAWN").contains(state);
    Map<String, Integer> wanted =
        Map.of(
            "SUBMITTED", 1,
            "PUBLISHED", published ? 1 : 0,
            "WITHDRAWN", state.equals("WITHDRAWN") ? 1 : 0);
    wanted.forEach(
        (to, times) -> {
          if (told.getOrDefault(to, 0) != times) {
            ledger.violate(
                "N12", life.accession() + " is " + state + " and its history is " + told);
          }
        });
  }

  private Answer answered(String path) {
    return Wire.until(path, () -> admin.get(path), answer -> !answer.undecided());
  }

  private List<String> operations() {
    List<String> open = new ArrayList<>();
    database
        .column("ingest", "select id || ' ' || stage from operation where state = 'RUNNING'")
        .forEach(operation -> open.add("ingest still runs " + operation));
    database
        .column(
            "metadata",
            "select id || ' ' || stage from operation where stage not in ('DONE', 'SCHEDULED')")
        .forEach(operation -> open.add("metadata still runs " + operation));
    return open;
  }

  private List<String> outboxes() {
    List<String> unsent = new ArrayList<>();
    for (String service : Services.NAMES) {
      database
          .column(service, "select type || ' ' || key from outbox where sent_at is null")
          .forEach(event -> unsent.add(service + " has not sent " + event));
    }
    return unsent;
  }

  private List<String> heads() {
    List<String> behind = new ArrayList<>();
    for (String service : List.of("search", "download")) {
      database
          .column(
              service,
              "select study || coalesce(' ' || error, '') from projection_head"
                  + " where applied < wanted or error is not null")
          .forEach(head -> behind.add(service + " has not applied " + head));
    }
    return behind;
  }

  /** No object without a row that answers for it. */
  private List<String> objects() {
    Set<String> known = new HashSet<>(database.column("ingest", "select key from blob"));
    List<String> strangers = new ArrayList<>();
    String[] names = blobs.list((folder, name) -> name.matches("[0-9a-f-]{36}"));
    for (String name : names == null ? new String[0] : names) {
      if (!known.contains("blobs/" + name)) {
        strangers.add("nobody knows the object blobs/" + name);
      }
    }
    return strangers;
  }

  private List<String> uploads() {
    return database.column(
        "ingest",
        "select 'upload ' || id || ' of ' || path || ' is ' || state from upload"
            + " where state in ('COMPLETING', 'VERIFYING')");
  }

  private void repeatedAccessions() {
    Set<String> seen = new HashSet<>();
    for (Life life : ledger.lives()) {
      if (!life.accession().isEmpty() && !seen.add(life.accession())) {
        ledger.violate("N1", life.accession() + " was given to two studies");
      }
    }
  }

  private void settled(String law, Supplier<List<String>> check) {
    Settling.of(check, List::isEmpty, TO_SETTLE).forEach(what -> ledger.violate(law, what));
  }
}
