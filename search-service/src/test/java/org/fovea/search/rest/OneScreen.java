package org.fovea.search.rest;

import static io.restassured.RestAssured.given;
import static org.fovea.search.rest.Studies.version;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fovea.contract.event.StudyState.Version;
import org.fovea.contract.event.StudyState.Visibility;
import org.fovea.contract.testing.ContractFilter;
import org.fovea.conventions.content.StoredRoot;
import org.fovea.search.index.SnapshotKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test about one screen, found by a word of its own, and what it can be told as. */
abstract class OneScreen {

  static final String OWNER = "owner";
  private static final ContractFilter CONTRACT = ContractFilter.forService("search");

  @Inject Studies studies;

  final String word;
  Screen screen;
  Version open;
  Version hidden;
  Version closed;
  SnapshotKey snapshot;
  private final String accession;

  OneScreen(String accession, String word) {
    this.accession = accession;
    this.word = word + UUID.randomUUID().toString().replace("-", "");
  }

  @BeforeEach
  void write() {
    screen = Screen.of(accession, word);
    StoredRoot root = studies.write(screen, 1);
    open = version(1, Visibility.PUBLIC, root);
    hidden = version(1, Visibility.OPENING, root);
    closed = version(1, Visibility.CLOSED, root);
    snapshot = new SnapshotKey(screen.study(), 1, root.digest());
  }

  @AfterEach
  void withdraw() {
    studies.tell(screen, 1000, OWNER, closed);
    assertEquals(0, found());
  }

  int found() {
    return (int) answer(word).get("total");
  }

  /** What anybody is answered who searches for a word. */
  static Map<String, Object> answer(String word) {
    return given()
        .filter(CONTRACT)
        .queryParams(Map.of("q", word, "facet", List.of("Organism", "Keyword")))
        .get("/v1/search")
        .then()
        .statusCode(200)
        .extract()
        .as(Map.class);
  }
}
