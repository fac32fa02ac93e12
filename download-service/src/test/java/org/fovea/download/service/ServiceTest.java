package org.fovea.download.service;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.fovea.contract.content.ChunkRef;
import org.fovea.contract.event.ApiKeyState;
import org.fovea.contract.event.PrincipalState;
import org.fovea.contract.event.StudyState;
import org.fovea.contract.testing.ContractFilter;
import org.fovea.conventions.access.AccessDirectory;
import org.fovea.conventions.access.ApiKeyText;
import org.fovea.conventions.projection.Progress;
import org.fovea.conventions.projection.StudyProjection;
import org.fovea.conventions.store.ObjectStore;

/** What the REST tests share: deposits, keys and the contract. */
abstract class ServiceTest {

  /** The front door that answers name; nobody listens there. */
  static final String DOOR = "http://127.0.0.1:8080";

  private static final ContractFilter CONTRACT = ContractFilter.forService("download");
  static final byte[] HELLO = Deposit.text("hello, pixels");
  static final String HELLO_SHA256 = Deposit.sha256(HELLO);

  @Inject ObjectStore store;
  @Inject StudyProjection projection;
  @Inject AccessDirectory access;

  /** Makes the service serve a state, as a projection worker does. */
  void apply(StudyState state) throws Exception {
    projection.project(state, new NoProgress());
  }

  /** A plate of four files that all say hello, and a document; nobody serves it yet. */
  Deposit plate() {
    return new Deposit(store)
        .file("plate1/hello.tif", HELLO)
        .file("plate1/b.tif", HELLO)
        .file("plate1/a/z.tif", HELLO)
        .file("plate1/a/y.tif", HELLO)
        .file("readme.json", Deposit.text("{\"a\": 1}"), "document")
        .write();
  }

  /** The same, served to everybody. */
  Deposit publishedPlate() throws Exception {
    Deposit deposit = plate();
    apply(deposit.inReview());
    apply(deposit.published());
    return deposit;
  }

  /**
   * A request held against the contract; redirects are not followed and paths not encoded again.
   */
  static RequestSpecification call() {
    return plain().filter(CONTRACT);
  }

  /** A request that breaks the contract on purpose; its answer is held against it. */
  static RequestSpecification badCall() {
    return plain().filter(CONTRACT.badRequest());
  }

  private static RequestSpecification plain() {
    return given().urlEncodingEnabled(false).redirects().follow(false);
  }

  /** A lawful request by a principal. */
  RequestSpecification callAs(String principal, String role) {
    return call().header("Authorization", bearer(principal, role));
  }

  RequestSpecification callAsCurator() {
    return callAs(UUID.randomUUID().toString(), "curator");
  }

  RequestSpecification badCallAsCurator() {
    return badCallAs(UUID.randomUUID().toString(), "curator");
  }

  RequestSpecification badCallAs(String principal, String role) {
    return badCall().header("Authorization", bearer(principal, role));
  }

  private String bearer(String principal, String role) {
    ApiKeyText key = ApiKeyText.random();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              access.store(
                  new PrincipalState(principal, "somebody", List.of(role), false, List.of(), 1));
              access.store(
                  new ApiKeyState(key.id(), key.sha256(), principal, List.of(), null, false, 1));
            });
    return "Bearer " + key.text();
  }

  /** Progress that begins anew each time. */
  private static final class NoProgress implements Progress {
    @Override
    public boolean isDone(ChunkRef chunk) {
      return false;
    }

    @Override
    public void chunkDone(ChunkRef chunk) {
      // What is loaded stands in the service's own tables.
    }
  }
}
