package org.fovea.metadata.document;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.fovea.metadata.testing.Callers;
import org.fovea.metadata.testing.Callers.Person;
import org.fovea.metadata.testing.Deposit;
import org.fovea.metadata.testing.Deposits;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DocumentTest {

  private static final String LIBRARY = "/documents/screenA/idr0030-screenA-library.txt";
  private static final String STUDY = "/documents/idr0030-study.txt";

  @Inject Deposits deposits;

  @Test
  void aDocumentIsReadByteForByte() {
    // given
    Deposit deposit = deposits.published("somebody");

    // when
    byte[] bytes =
        Callers.anybody()
            .get(deposit.path() + LIBRARY)
            .then()
            .statusCode(200)
            .header(
                "Content-Disposition",
                allOf(startsWith("attachment;"), containsString("idr0030-screenA-library.txt")))
            .header("X-Content-Type-Options", "nosniff")
            .header("Repr-Digest", containsString("sha-256=:"))
            .extract()
            .asByteArray();

    // then
    assertArrayEquals(Deposits.LIBRARY_TEXT, bytes);
  }

  @Test
  void aDocumentThatIsKnownIsNotSentAgain() {
    // given
    Deposit deposit = deposits.published("somebody");
    String etag = Callers.anybody().get(deposit.path() + LIBRARY).header("ETag");

    // when, then
    Callers.anybody()
        .header("If-None-Match", etag)
        .get(deposit.path() + LIBRARY)
        .then()
        .statusCode(304);
    Callers.anybody().head(deposit.path() + LIBRARY).then().statusCode(200).header("ETag", etag);
  }

  @Test
  void aDocumentWithContactDataIsForTheOwnerAndCuratorsOnly() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Deposit deposit = deposits.published(owner.id());

    // when, then
    owner.asks().get(deposit.path() + STUDY).then().statusCode(200);
    Callers.withRoles(Role.CURATOR).asks().get(deposit.path() + STUDY).then().statusCode(200);
    Callers.anybody().get(deposit.path() + STUDY).then().statusCode(404);
    Callers.withRoles(Role.DEPOSITOR).asks().get(deposit.path() + STUDY).then().statusCode(404);
    Callers.anybody()
        .get(deposit.path() + "/documents?count=true")
        .then()
        .statusCode(200)
        .body("items.role", contains("library"))
        .body("total", is(1));
    owner
        .asks()
        .get(deposit.path() + "/documents")
        .then()
        .body("items.role", contains("study", "library"));
  }
}
