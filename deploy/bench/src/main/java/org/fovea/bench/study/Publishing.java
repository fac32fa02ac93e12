package org.fovea.bench.study;

import java.util.List;
import java.util.Optional;
import org.fovea.cli.connect.Connection;
import org.fovea.cli.connect.Failure;
import org.fovea.cli.connect.Waits;
import org.fovea.client.metadata.LifecycleApi;
import org.fovea.client.metadata.MetadataOperationsApi;
import org.fovea.client.metadata.StudiesApi;
import org.fovea.client.metadata.invoker.ApiClient;
import org.fovea.client.metadata.invoker.ApiException;
import org.fovea.client.metadata.invoker.ApiResponse;
import org.fovea.client.metadata.model.Operation;
import org.fovea.client.metadata.model.Reason;
import org.fovea.client.metadata.model.Study;
import org.fovea.client.metadata.model.VersionState;
import org.fovea.client.search.SearchApi;
import org.fovea.client.search.model.HitType;

/** Accepts a study, and waits until everybody can read and find it. */
public final class Publishing {
  private static final long PAUSE_MS = 100;

  private final ApiClient metadata;
  private final SearchApi search;

  /** As a curator. */
  public Publishing(Connection curator) {
    this.metadata = curator.metadata();
    this.search = new SearchApi(new Connection(curator.baseUrl(), Optional.empty()).search());
  }

  /** Accepts the study and returns when everybody can read it. */
  public void publish(String accession) throws ApiException {
    ApiResponse<Study> study = new StudiesApi(metadata).getStudyWithHttpInfo(accession);
    String tag = study.getHeaders().get("etag").get(0);
    Operation operation =
        new LifecycleApi(metadata).acceptStudy(accession, new Reason().reason("Measured."), tag);
    MetadataOperationsApi operations = new MetadataOperationsApi(metadata);
    while (operation.getState() == Operation.StateEnum.RUNNING) {
      Waits.pause(PAUSE_MS);
      operation = operations.getMetadataOperation(operation.getId());
    }
    VersionState state = new StudiesApi(metadata).getStudy(accession).getState();
    if (state != VersionState.PUBLISHED) {
      throw new Failure(accession + " is " + state + ", not published.");
    }
  }

  /** Waits until anybody finds as many images by an attribute of their file list. */
  public void awaitImages(long images, long pauseMs) {
    while (found() < images) {
      Waits.pause(pauseMs);
    }
  }

  /** How many images with that attribute anybody finds. */
  public long found() {
    try {
      return search
          .search(HitType.IMAGE, null, StudyFolder.FILTER, List.of(), List.of(), List.of(), 1, null)
          .getTotal();
    } catch (org.fovea.client.search.invoker.ApiException e) {
      throw new Failure("The search failed: " + e.getMessage());
    }
  }
}
