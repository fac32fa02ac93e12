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

  @Inject ObjectStore store;
  @Inject StudyProjection projection;
  @Inject AccessDirectory access;

  /** Makes the service serve a state, as a projection worker does. */
  void apply(StudyState state) throws Exception {
    projection.project(state, new NoProgress());
  }

  /**
   * A request held against the contract; redirects are not followed and paths not encoded again.
   */
  static RequestSpecification call() {
    return given()
        .urlEncodingEnabled(false)
        .redirects()
        .follow(false)
        .filter(ContractFilter.forService("download"));
  }

  /** The same by a principal. */
  RequestSpecification callAs(String principal, String role) {
    ApiKeyText key = ApiKeyText.random();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              access.store(
                  new PrincipalState(principal, "somebody", List.of(role), false, List.of(), 1));
              access.store(
                  new ApiKeyState(key.id(), key.sha256(), principal, List.of(), null, false, 1));
            });
    return call().header("Authorization", "Bearer " + key.text());
  }

  RequestSpecification callAsCurator() {
    return callAs(UUID.randomUUID().toString(), "curator");
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
