package org.fovea.standalone.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.fovea.standalone.torture.Wire.Answer;

/**
 * Takes one study from a draft to the public, one in four back again, and repeats every call until
 * it is answered.
 */
final class Depositor implements Runnable {
  private static final int GONE = 410;
  private static final Map<String, String> REASON = Map.of("reason", "As it is.");

  private final Wire wire;
  private final Life life;
  private final Ledger ledger;
  private final Random random;

  Depositor(Wire wire, Life life, Ledger ledger, Random random) {
    this.wire = wire;
    this.life = life;
    this.ledger = ledger;
    this.random = random;
  }

  @Override
  public void run() {
    try {
      open();
      life.specimen().documents().forEach(this::sendDocument);
      life.specimen().files().forEach(this::sendFile);
      submit();
      publish();
      if (random.nextInt(4) == 0) {
        withdraw();
      }
      life.end();
    } catch (Wire.Stuck e) {
      ledger.violate("N7", life.specimen().gene() + " " + life.accession() + ": " + e.getMessage());
    }
  }

  private void open() {
    String once = UUID.randomUUID().toString();
    JsonNode draft = opened(once).json();
    life.opened(draft.path("id").asText());
    ledger.acknowledge("open");
    String again = opened(once).json().path("id").asText();
    if (!again.equals(life.submission())) {
      ledger.violate("N9", "one key opened two drafts, " + life.submission() + " and " + again);
    }
  }

  private Answer opened(String once) {
    Map<String, String> draft = Map.of("title", "Torture of " + life.specimen().gene());
    return demand(
        "open", () -> wire.post("/v1/submissions", draft, Map.of("Idempotency-Key", once)));
  }

  private void sendDocument(String path, byte[] content) {
    Answer kept = demand("document", () -> wire.put(submission("/documents/" + path), content));
    sameDigest("document " + path, content, kept.json().path("sha256").asText());
    ledger.acknowledge("document");
  }

  private void sendFile(String path, byte[] content) {
    if (random.nextBoolean()) {
      demand("file", () -> wire.put(submission("/files/" + path), content));
    } else {
      Wire.until("upload of " + path, () -> upload(path, content), Depositor::verified);
    }
    Answer file = demand("file state", () -> wire.get(submission("/files/" + path)));
    if (!verified(file)) {
      ledger.violate("N1", path + " was acknowledged and is " + file.text());
    }
    sameDigest("file " + path, content, file.json().path("sha256").asText());
    life.verified(path, Specimen.sha256(content));
    ledger.acknowledge("file");
  }

  /** One try by a signed URL; the answer is the file as it is after it. */
  private Answer upload(String path, byte[] content) {
    Map<String, Object> file =
        Map.of("path", path, "size", content.length, "sha256", Specimen.sha256(content));
    Answer opened = wire.post(submission("/uploads"), Map.of("files", List.of(file)), Map.of());
    JsonNode upload = opened.json().path("items").path(0).path("upload");
    if (upload.hasNonNull("put")) {
      wire.signed(upload.path("put"), content);
      Map<String, String> done = Map.of("upload", upload.path("id").asText());
      wire.post(submission("/uploads:complete"), Map.of("uploads", List.of(done)), Map.of());
    }
    return wire.get(submission("/files/" + path));
  }

  private static boolean verified(Answer file) {
    return file.ok() && file.json().path("state").asText().equals("verified");
  }

  private void sameDigest(String what, byte[] content, String told) {
    if (!told.equals(Specimen.sha256(content))) {
      ledger.violate("N5", what + " of " + life.submission() + " has the digest '" + told + "'");
    }
  }

  private void submit() {
    Answer ended =
        Wire.until(
            "submit",
            () -> {
              Answer now = wire.get(submission(""));
              if (now.ok() && now.json().path("state").asText().equals("DRAFT")) {
                String operation = now.json().path("operation").asText();
                failed(operation);
                wire.post(submission(":submit"), Map.of("If-Match", now.header("ETag")));
              }
              return now;
            },
            now -> now.ok() && now.json().hasNonNull("studyUrl"));
    life.submitted(ended.json().path("accession").asText());
    ledger.acknowledge("submit");
  }

  /** A submit that gave up told why; that is a defect here, where every study is sound. */
  private void failed(String operation) {
    if (!operation.isEmpty()) {
      Answer last = wire.get(operation);
      if (last.ok() && last.json().path("state").asText().equals("FAILED")) {
        throw new Wire.Stuck("submit failed: " + last.text());
      }
    }
  }

  private void publish() {
    life.reached(Life.Phase.ACCEPT_SENT);
    change("accept", "SUBMITTED", now -> now.json().path("state").asText().equals("PUBLISHED"));
    Wire nobody = wire.anonymous();
    Answer list =
        Wire.until(
            "the list of files of " + life.accession(),
            () -> nobody.get("/v1/manifests/" + life.accession() + ".v1.sha256"),
            Answer::ok);
    life.served(list.said());
    life.reached(Life.Phase.PUBLISHED);
    ledger.acknowledge("publish");
  }

  private void withdraw() {
    life.reached(Life.Phase.WITHDRAW_SENT);
    change("withdraw", "PUBLISHED", now -> now.status() == GONE);
    Wire nobody = wire.anonymous();
    Wire.until(
        "the end of " + life.accession(),
        () -> nobody.get("/v1/files/" + life.accession() + ".v1/field-0.tif"),
        answer -> answer.status() == GONE);
    life.reached(Life.Phase.WITHDRAWN);
    ledger.acknowledge("withdraw");
  }

  /** Asks for the change while the study is as before, until it is as wanted. */
  private void change(String verb, String before, Predicate<Answer> wanted) {
    String study = "/v1/studies/" + life.accession();
    Wire.until(
        verb + " of " + life.accession(),
        () -> {
          Answer now = wire.get(study);
          if (now.ok() && now.json().path("state").asText().equals(before)) {
            wire.post(study + ":" + verb, REASON, Map.of("If-Match", now.header("ETag")));
          }
          return now;
        },
        wanted);
  }

  private String submission(String rest) {
    return "/v1/submissions/" + life.submission() + rest;
  }

  /** Repeats a call until it is decided; a refusal ends this life. */
  private static Answer demand(String what, Supplier<Answer> call) {
    Answer answer = Wire.until(what, call, now -> !now.undecided() && now.status() != 409);
    if (!answer.ok()) {
      throw new Wire.Stuck(what + " was refused: " + answer.text());
    }
    return answer;
  }
}
