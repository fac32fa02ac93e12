package org.fovea.ingest.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fovea.conventions.link.BaseUrl;
import org.fovea.conventions.link.PercentEncoding;

/** Makes the URLs at the front door. Paths of files and documents keep their slashes. */
@ApplicationScoped
public class Links {

  private final BaseUrl base;

  @Inject
  public Links(BaseUrl base) {
    this.base = base;
  }

  public String submission(UUID id) {
    return base.of("/v1/submissions/" + id);
  }

  public String documents(UUID submission) {
    return submission(submission) + "/documents";
  }

  public String document(UUID submission, String path) {
    return documents(submission) + "/" + PercentEncoding.path(path);
  }

  public String files(UUID submission) {
    return submission(submission) + "/files";
  }

  public String file(UUID submission, String path) {
    return files(submission) + "/" + PercentEncoding.path(path);
  }

  public String report(UUID submission) {
    return submission(submission) + "/report";
  }

  public String upload(UUID id) {
    return base.of("/v1/uploads/" + id);
  }

  public String operation(UUID id) {
    return base.of("/v1/operations/ingest/" + id);
  }

  /** The record of a study, its latest version. */
  public String study(String accession) {
    return base.of("/v1/studies/" + PercentEncoding.segment(accession));
  }

  public String format(String name) {
    return base.of("/v1/formats/" + PercentEncoding.segment(name));
  }

  public String formatExample(String name, String path) {
    return format(name) + "/examples/" + PercentEncoding.path(path);
  }

  public String deletion(long id) {
    return base.of("/v1/admin/ingest/deletions/" + id);
  }

  public String principal(String id) {
    return base.of("/v1/admin/ingest/principals/" + PercentEncoding.segment(id));
  }

  public String key(String principal, String id) {
    return principal(principal) + "/keys/" + PercentEncoding.segment(id);
  }
}
