package org.fovea.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A draft and a study in every state, and the names by which an operation asks for them. What an
 * operation could take away is made anew for each request.
 */
final class AttackedThings {
  private final AttackedFovea fovea;
  private final TinyScreen screen = new TinyScreen(new UniqueWords());
  private final Depositor owner;
  private final Map<String, Map<String, String>> studies = new TreeMap<>();
  private final String draft;

  AttackedThings(AttackedFovea fovea) {
    this.fovea = fovea;
    this.owner = new Depositor(fovea.caller("owner"));
    Depositor curator = new Depositor(fovea.caller("curator"));
    this.draft = owner.draft(screen);
    study("private");
    String open = study("public");
    studies.get("public").put("operation", curator.decide(open, "accept"));
    String gone = study("withdrawn");
    curator.decide(gone, "accept");
    studies.get("withdrawn").put("operation", curator.decide(gone, "withdraw"));
  }

  private String study(String word) {
    String submission = owner.draft(screen);
    String accession = owner.submit(submission);
    Map<String, String> names = new HashMap<>();
    names.put("submission", submission);
    names.put("accession", accession);
    names.put("study", owner.api().get("/v1/submissions/" + submission).path("study").asText());
    String url = "/v1/studies/" + accession;
    names.put("image", owner.api().get(url + "/images").at("/items/0/id").asText());
    names.put("table", owner.api().get(url + "/results").at("/items/0/name").asText());
    names.put("document", screen.library());
    studies.put(word, names);
    return accession;
  }

  /** The path of an operation on an object, ready to be asked. */
  String path(ContractOperation operation, String object) {
    Map<String, String> names = names(operation, object);
    String path = operation.path();
    for (Map.Entry<String, String> name : names.entrySet()) {
      path = path.replace("{" + name.getKey() + "}", encoded(name.getValue()));
    }
    return operation.id().equals("convertFormat")
        ? path + "?to=bia"
        : operation.id().equals("suggest") ? path + "?prefix=a" : path;
  }

  private static String encoded(String value) {
    return Api.encode(value).replace("%2F", "/");
  }

  private Map<String, String> names(ContractOperation operation, String object) {
    Map<String, String> names = new HashMap<>(studies.getOrDefault(object, Map.of()));
    names.put("dataset", "screenA");
    names.put("screen", "screenA");
    names.put("plate", screen.words().of("plate"));
    names.put("well", "B2");
    names.put("number", "1");
    names.put("version", "1");
    names.put("key", "Plate");
    names.put("format", "fovea");
    names.put("code", "not-found");
    names.put("path", screen.library());
    names.put("name", names.get("accession") + (isArchive(operation) ? ".v1.zip" : ".v1.tsv"));
    if (operation.service().equals("download")) {
      names.put("accession", names.get("accession") + ".v1");
      names.put("path", screen.file());
      names.put("id", names.getOrDefault("image", ""));
    } else if (operation.service().equals("metadata")) {
      metadata(operation, names);
    } else if (operation.service().equals("ingest")) {
      ingest(operation, object, names);
    }
    return names;
  }

  private static boolean isArchive(ContractOperation operation) {
    return operation.path().contains("archives");
  }

  private void metadata(ContractOperation operation, Map<String, String> names) {
    names.put("id", names.getOrDefault("image", ""));
    if (operation.path().contains("intakes")) {
      Api operator = fovea.caller("operator");
      names.put("id", operator.get("/v1/admin/metadata/intakes").at("/items/0/id").asText());
    } else if (operation.path().contains("operations")) {
      names.put("id", names.get("operation"));
    }
  }

  private void ingest(ContractOperation operation, String object, Map<String, String> names) {
    String submission = object.equals("draft") ? draft : names.getOrDefault("submission", "");
    names.put("id", submission);
    names.put("path", operation.path().contains("/files/") ? screen.file() : screen.library());
    if (object.equals("draft")) {
      owner.put("/v1/submissions/" + draft + "/files/again.bin", new byte[] {1});
      owner.put("/v1/submissions/" + draft + "/documents/again.bin", new byte[] {1});
      names.put("path", "again.bin");
      names.put("upload", session());
    }
    if (operation.path().contains("operations")) {
      JsonNode validation = owner.api().post("/v1/submissions/" + draft + ":validate", "");
      names.put("id", validation.path("id").asText());
    } else if (operation.path().contains("principals")) {
      names.put("id", fovea.principal("owner"));
      names.put("keyId", key());
    } else if (operation.path().contains("deletions")) {
      names.put("id", "999999999");
    } else if (operation.path().contains("examples")) {
      names.put("path", "image-set/fovea-study.json");
    }
  }

  private String session() {
    String body = "{\"files\": [{\"path\": \"session.bin\", \"size\": 1}]}";
    return owner
        .api()
        .post("/v1/submissions/" + draft + "/uploads", body)
        .at("/items/0/upload/id")
        .asText();
  }

  private String key() {
    return fovea
        .caller("operator")
        .post(
            "/v1/admin/ingest/principals/" + fovea.principal("owner") + "/keys",
            "{}",
            "Idempotency-Key",
            UUID.randomUUID().toString())
        .path("id")
        .asText();
  }
}
