package org.fovea.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.fovea.conventions.store.Multipart;

/** Begins the multipart upload of a session, once, however many ask for it at a time. */
@ApplicationScoped
class MultipartOpening {

  private final Multipart multipart;
  private final EntityManager entities;

  @Inject
  MultipartOpening(Multipart multipart, EntityManager entities) {
    this.multipart = multipart;
    this.entities = entities;
  }

  /** The store's id of it; the key has been written down as one at which an upload may begin. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  String begin(UUID id) {
    UploadEntity upload = entities.find(UploadEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
    Parts.requireReceiving(upload);
    if (upload.multipartId == null) {
      upload.multipartId = multipart.create(upload.objectKey);
    }
    return upload.multipartId;
  }
}
