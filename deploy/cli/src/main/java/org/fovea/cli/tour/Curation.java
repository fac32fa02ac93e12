package org.fovea.cli.tour;

import java.io.PrintStream;
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

/** A curator's part: accept, and follow the version until everybody can read it. */
final class Curation {
  private final ApiClient client;
  private final PrintStream out;

  Curation(Connection curator, PrintStream out) {
    this.client = curator.metadata();
    this.out = out;
  }

  void publish(String accession) throws ApiException {
    ApiResponse<Study> answer = new StudiesApi(client).getStudyWithHttpInfo(accession);
    if (answer.getData().getState() == VersionState.PUBLISHED) {
      out.println(accession + " is published already.");
      return;
    }
    out.println("A curator accepts " + accession + ":");
    Reason reason = new Reason().reason("Complete and consistent.");
    Operation operation = new LifecycleApi(client).acceptStudy(accession, reason, tag(answer));
    String stage = "";
    while (operation.getState() == Operation.StateEnum.RUNNING) {
      if (!stage.equals(operation.getStage())) {
        stage = operation.getStage();
        out.println("  " + stage);
      }
      Waits.pause(100);
      operation = new MetadataOperationsApi(client).getMetadataOperation(operation.getId());
    }
    Study study = new StudiesApi(client).getStudy(accession);
    if (study.getState() != VersionState.PUBLISHED) {
      throw new Failure(accession + " is " + study.getState() + ", not published.");
    }
    out.println("  " + study.getAccession() + " is PUBLISHED: " + study.getTitle());
  }

  private static String tag(ApiResponse<Study> answer) {
    return answer.getHeaders().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("etag"))
        .map(header -> header.getValue().get(0))
        .findFirst()
        .orElseThrow(() -> new Failure("The study has no ETag."));
  }
}
