package org.fovea.standalone.torture;

import java.util.List;
import java.util.Random;
import org.fovea.cli.connect.Waits;
import org.fovea.standalone.torture.Life.Phase;
import org.fovea.standalone.torture.Wire.Answer;

/**
 * Nobody in particular, who looks at every study all the time: before it may be public there is
 * nothing to see in any service, after it has been withdrawn nothing any more, and in between it is
 * there.
 */
final class Onlooker implements Runnable {
  private static final long PAUSE = 20;

  private final Wire nobody;
  private final Ledger ledger;
  private final Random random;
  private volatile boolean ended;

  Onlooker(Wire nobody, Ledger ledger, Random random) {
    this.nobody = nobody;
    this.ledger = ledger;
    this.random = random;
  }

  @Override
  public void run() {
    while (!ended) {
      List<Life> lives = ledger.lives();
      if (!lives.isEmpty()) {
        look(lives.get(random.nextInt(lives.size())));
      }
      Waits.pause(PAUSE);
    }
  }

  void end() {
    ended = true;
  }

  private void look(Life life) {
    Phase before = life.phase();
    String accession = life.accession();
    String seen = seen(life, accession);
    Phase after = life.phase();
    if (after == Phase.PRIVATE && !seen.isEmpty()) {
      ledger.violate("N11", accession + " was private and showed " + seen);
    }
    if (before == Phase.WITHDRAWN && !seen.isEmpty()) {
      ledger.violate("N11", accession + " was withdrawn and showed " + seen);
    }
    if (before == Phase.PUBLISHED && after == Phase.PUBLISHED) {
      present(accession);
    }
  }

  /** The first thing that shows of a study; empty when nothing does. */
  private String seen(Life life, String accession) {
    Answer hits = search(life);
    if (hits.ok() && hits.json().path("total").asLong() > 0) {
      return "a hit: " + hits.said();
    }
    if (accession.isEmpty()) {
      return "";
    }
    for (String path :
        List.of(
            "/v1/studies/" + accession,
            "/v1/studies/" + accession + "/files",
            "/v1/files/" + accession + ".v1/field-0.tif",
            "/v1/manifests/" + accession + ".v1.sha256")) {
      Answer answer = nobody.get(path);
      if (answer.ok()) {
        return path + ": " + answer.status();
      }
    }
    return "";
  }

  private Answer search(Life life) {
    String filter = "\"Gene Symbol\" = \"" + life.specimen().gene() + "\"";
    return nobody.get("/v1/search?type=well&filter=" + Wire.encode(filter));
  }

  private void present(String accession) {
    for (String path :
        List.of("/v1/studies/" + accession, "/v1/files/" + accession + ".v1/field-0.tif")) {
      Answer answer = nobody.get(path);
      if (!answer.ok() && !answer.undecided()) {
        ledger.violate("N1", accession + " was published and " + path + " is " + answer.text());
      }
    }
  }
}
