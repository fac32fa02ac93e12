package org.fovea.ingest.blob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.fovea.conventions.store.Multipart;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.conventions.store.OpenMultiparts;
import org.jboss.logging.Logger;

/** Aborts multipart uploads at the store. */
@ApplicationScoped
class MultipartAborting {

  private static final Logger LOG = Logger.getLogger(MultipartAborting.class);

  private final MultipartRepository journal;
  private final OpenMultiparts open;
  private final Multipart multipart;
  private final ObjectStore store;

  @Inject
  MultipartAborting(
      MultipartRepository journal, OpenMultiparts open, Multipart multipart, ObjectStore store) {
    this.journal = journal;
    this.open = open;
    this.multipart = multipart;
    this.store = store;
  }

  /**
   * Aborts an upload that its session gave up, unless an object came of it: some stores lose the
   * object when an upload is aborted after its completion.
   */
  void drop(MultipartRepository.Abandoned upload) {
    if (store.stat(upload.key()).isEmpty()) {
      multipart.abort(upload.key(), upload.multipartId());
    }
    journal.aborted(upload);
  }

  /**
   * Aborts what nobody knows of the key: its row was never committed. It is crossed out of the
   * journal only when the store shows none, so an abort that failed is tried again.
   */
  @Transactional
  void settle(String key) {
    Optional<String> known = journal.lockedUpload(key);
    List<String> unknown =
        open.of(key).stream().filter(id -> known.filter(id::equals).isEmpty()).toList();
    unknown.forEach(id -> multipart.abort(key, id));
    if (unknown.isEmpty()) {
      journal.settled(key);
    } else {
      LOG.infof("aborted %d multipart uploads nobody knew: objectKey=%s", unknown.size(), key);
    }
  }
}
