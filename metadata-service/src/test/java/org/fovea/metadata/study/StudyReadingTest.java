package org.fovea.metadata.study;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.RealParts;
import org.fovea.metadata.testing.Callers;
import org.fovea.metadata.testing.Callers.Person;
import org.fovea.metadata.testing.Deposit;
import org.fovea.metadata.testing.Deposits;
import org.fovea.metadata.testing.SampleContent;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StudyReadingTest {

  @Inject Deposits deposits;

  @Test
  void aPrivateStudyIsThereForItsOwnerAndStaffOnly() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Deposit deposit = deposits.recorded(owner.id());

    // when, then
    for (Person inside :
        List.of(owner, Callers.withRoles(Role.CURATOR), Callers.withRoles(Role.ADMIN))) {
      inside.asks().get(deposit.path()).then().statusCode(200).body("owner", is(owner.id()));
    }
    Callers.withRoles(Role.DEPOSITOR).asks().get(deposit.path()).then().statusCode(404);
    Callers.withRoles(Role.PIPELINE).asks().get(deposit.path()).then().statusCode(404);
    Callers.anybody().get(deposit.path()).then().statusCode(404);
  }

  @Test
  void whatMayNotBeSeenIsAnsweredByteForByteLikeWhatDoesNotExist() {
    // given
    Deposit hidden = deposits.recorded("somebody");

    // when
    byte[] forbidden = Callers.anybody().get(hidden.path()).asByteArray();
    String absent = Callers.anybody().get("/v1/studies/FVA-99999999").asString();

    // then
    assertArrayEquals(absent.replace("FVA-99999999", hidden.accession()).getBytes(), forbidden);
  }

  @Test
  void contactDataIsForTheOwnerAndCuratorsOnly() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Deposit deposit = deposits.published(owner.id());

    // when
    Response open = Callers.anybody().get(deposit.path());
    Response inside = owner.asks().get(deposit.path());

    // then
    open.then()
        .statusCode(200)
        .header("Cache-Control", "no-cache")
        .header("Vary", containsString("Authorization"))
        .body("people[0].lastName", is("Sero"))
        .body("people[0].affiliation", is("Institute of Cancer Research"))
        .body("owner", nullValue());
    assertFalse(open.asString().contains(SampleContent.E_MAIL));
    assertFalse(open.asString().contains("Fulham"));
    inside
        .then()
        .body("people[0].email", is(SampleContent.E_MAIL))
        .body("people[0].address", notNullValue());
    assertFalse(inside.header("ETag").equals(open.header("ETag")));
  }

  @Test
  void theListShowsToEachCallerWhatTheyMayRead() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Deposit hidden = deposits.recorded(owner.id());
    Deposit open = deposits.published("somebody else");

    // when, then
    Callers.anybody()
        .get("/v1/studies?limit=1000")
        .then()
        .statusCode(200)
        .body("items.accession", hasItem(open.accession()))
        .body("items.accession", not(hasItem(hidden.accession())));
    owner
        .asks()
        .get("/v1/studies?mine=true&count=true")
        .then()
        .statusCode(200)
        .body("total", is(1))
        .body("items[0].accession", is(hidden.accession()));
    Callers.withRoles(Role.CURATOR)
        .asks()
        .get("/v1/studies?state=SUBMITTED&limit=1000")
        .then()
        .body("items.accession", hasItem(hidden.accession()))
        .body("items.accession", not(hasItem(open.accession())));
  }

  @Test
  void theQueueOfAnAssigneeIsForCurators() {
    // given
    Person curator = Callers.withRoles(Role.CURATOR);

    // when, then
    curator.asks().get("/v1/studies?assignee=" + curator.id()).then().statusCode(200);
    Callers.anybody().get("/v1/studies?assignee=x").then().statusCode(401);
    Callers.withRoles(Role.DEPOSITOR)
        .asks()
        .get("/v1/studies?assignee=" + curator.id())
        .then()
        .statusCode(403);
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Deposit deposit = deposits.recorded(owner.id());
    List<String> paths = new ArrayList<>();

    // when
    String next = "";
    do {
      Response page = owner.asks().get(deposit.path() + "/files?limit=1&count=true" + next);
      page.then().statusCode(200).body("total", is(4));
      paths.addAll(page.path("items.path"));
      next = page.path("next") == null ? "" : "&cursor=" + page.path("next");
    } while (!next.isEmpty());

    // then
    assertEquals(
        List.of(
            "images/B7_0.ome.tiff",
            "images/B7_1.ome.tiff",
            "images/B8_0.ome.tiff",
            "notes/100% ü.txt"),
        paths);
  }

  @Test
  void aCursorBelongsToItsQueryAndCaller() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Person curator = Callers.withRoles(Role.CURATOR);
    Deposit deposit = deposits.recorded(owner.id());
    String cursor = owner.asks().get(deposit.path() + "/files?limit=1").path("next");

    // when, then
    curator
        .asks()
        .get(deposit.path() + "/files?cursor=" + cursor)
        .then()
        .statusCode(400)
        .body("code", is("invalid-cursor"));
    owner.asks().get(deposit.path() + "/files?role=image&cursor=" + cursor).then().statusCode(400);
    owner
        .asks()
        .get(deposit.path() + "/files?cursor=" + cursor)
        .then()
        .statusCode(200)
        .body("items.size()", is(3));
  }

  @Test
  void filesAreFilteredByGlobRoleAndDataset() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Deposit deposit = deposits.recorded(owner.id());

    // when, then
    owner
        .asks()
        .get(deposit.path() + "/files?path=**/B7_*.tiff")
        .then()
        .body("items.size()", is(2));
    owner.asks().get(deposit.path() + "/files?path=*.tiff").then().body("items.size()", is(0));
    owner
        .asks()
        .get(deposit.path() + "/files?role=document")
        .then()
        .body("items[0].path", is("notes/100% ü.txt"));
    owner
        .asks()
        .get(deposit.path() + "/files?role=document")
        .then()
        .body(
            "items[0].url",
            containsString("/v1/files/" + deposit.accession() + ".v1/notes/100%25%20%C3%BC.txt"));
    owner.asks().get(deposit.path() + "/files?dataset=screenA").then().body("items.size()", is(3));
  }

  @Test
  void datasetsAreReadWithProtocolsAndPhenotypes() {
    // given
    Person owner = Callers.withRoles(Role.DEPOSITOR);
    Deposit deposit = deposits.recorded(owner.id());

    // when, then
    owner
        .asks()
        .get(deposit.path() + "/datasets")
        .then()
        .statusCode(200)
        .body("items[0].kind", is("screen"));
    owner
        .asks()
        .get(deposit.path() + "/datasets/screenA")
        .then()
        .statusCode(200)
        .body("protocols[0].name", is("growth"))
        .body("phenotypes[0].name", is("increased YAP"))
        .body("attributes[0].value", is("primary screen"));
    owner.asks().get(deposit.path() + "/datasets/screenB").then().statusCode(404);
  }

  @Test
  void anUnknownParameterIsNamed() {
    // when, then
    Callers.withRoles(Role.DEPOSITOR)
        .asksBadly()
        .get("/v1/studies?stat=SUBMITTED")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", is("/query/stat"));
  }
}
