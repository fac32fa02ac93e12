package org.fovea.ingest.upload;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.fovea.ingest.blob.BlobConfig;

/** Refuses to start when a key could be deleted while somebody may still write to it. */
@ApplicationScoped
class RetentionCheck {

  private final Duration session;
  private final Duration deletion;

  @Inject
  RetentionCheck(UploadConfig uploads, BlobConfig blobs) {
    this.session = uploads.sessionLifetime();
    this.deletion = blobs.deletionDelay();
  }

  void check(@Observes StartupEvent event) {
    require(session, deletion);
  }

  static void require(Duration session, Duration deletion) {
    if (deletion.compareTo(session) <= 0) {
      throw new IllegalStateException(
          "Configuration refused: fovea.blob.deletion-delay must be longer than"
              + " fovea.upload.session-lifetime.");
    }
  }
}
