package org.fovea.ingest.blob;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.fovea.conventions.lease.Fence;
import org.fovea.conventions.lease.Leases;
import org.fovea.conventions.sql.Sql;
import org.fovea.conventions.store.ObjectStore;
import org.jboss.logging.Logger;

/** Deletes what nobody has kept for long enough, and aborts multipart uploads that were given up. */
@ApplicationScoped
class BlobReaper {

  private static final Logger LOG = Logger.getLogger(BlobReaper.class);
  private static final int BATCH = 500;

  private final Sql sql;
  private final Leases leases;
  private final ObjectStore store;
  private final Multipart multipart;
  private final BlobConfig config;

  @Inject
  BlobReaper(Sql sql, Leases leases, ObjectStore store, Multipart multipart, BlobConfig config) {
    this.sql = sql;
    this.leases = leases;
    this.store = store;
    this.multipart = multipart;
    this.config = config;
  }

  /** A multipart upload to abort. */
  private record Abandoned(String key, String multipartId) {}

  @Scheduled(every = "${fovea.blob.reap-every:10m}", delayed = "${fovea.blob.reap-every:10m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    leases.run("blob-reaper", Duration.ofMinutes(1), this::reap);
  }

  void reap(Fence fence) {
    abortAbandoned(fence);
    deleteGarbage(fence);
  }

  private void abortAbandoned(Fence fence) {
    List<Abandoned> abandoned =
        sql.list("select object_key, multipart_id from abandoned_multipart order by since limit ?",
            row -> new Abandoned(row.getString(1), row.getString(2)), BATCH);
    for (Abandoned one : abandoned) {
      if (fence.held()) {
        multipart.abort(one.key(), one.multipartId());
        sql.update("delete from abandoned_multipart where object_key = ? and multipart_id = ?", one.key(), one.multipartId());
      }
    }
  }

  private void deleteGarbage(Fence fence) {
    List<String> garbage =
        sql.list("select key from blob where garbage_since < now() - ? * interval '1 second' order by garbage_since limit ?",
            row -> row.getString(1), config.deletionDelay().toSeconds(), BATCH);
    for (String key : garbage) {
      if (fence.held()) {
        store.delete(key);
        sql.update("delete from blob where key = ? and garbage_since is not null", key);
        LOG.infof("deleted blob nobody kept: objectKey=%s", key);
      }
    }
  }
}
