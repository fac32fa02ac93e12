package org.fovea.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.fovea.conventions.store.ObjectMissingException;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.conventions.store.StoreUnavailableException;
import org.fovea.conventions.thread.DaemonThreads;
import org.fovea.ingest.digest.Digests;
import org.fovea.ingest.file.FileRepository;
import org.fovea.ingest.file.FileRow;

/** Reads a stored file back, every byte, and compares it with what was declared. */
@ApplicationScoped
class ReadBack {

  private static final int BUFFERS_BETWEEN_SIGNS = 256;

  private final Executor digesting = Executors.newCachedThreadPool(new DaemonThreads("digest"));
  private final ObjectStore store;
  private final FileRepository files;

  @Inject
  ReadBack(ObjectStore store, FileRepository files) {
    this.store = store;
    this.files = files;
  }

  /**
   * The verdict.
   *
   * @param signOfLife run now and then while a long file is read
   * @throws StoreUnavailableException when the store failed, which says nothing about the bytes
   */
  Verdict verify(UploadEntity upload, Runnable signOfLife) {
    try (InputStream bytes = store.open(upload.objectKey)) {
      Digests digests = digest(bytes, upload.size, signOfLife);
      return Verdict.of(upload, digests, upload.sha256().or(() -> declared(upload)));
    } catch (ObjectMissingException e) {
      return Verdict.missing(upload);
    } catch (IOException e) {
      throw new StoreUnavailableException(e);
    }
  }

  private Optional<String> declared(UploadEntity upload) {
    return files
        .find(upload.submission, upload.path)
        .map(FileRow::declared)
        .flatMap(FileRow.Declaration::sha256);
  }

  private Digests digest(InputStream bytes, long expected, Runnable signOfLife) throws IOException {
    AtomicLong buffers = new AtomicLong();
    Runnable afterBuffer =
        () -> {
          if (buffers.incrementAndGet() % BUFFERS_BETWEEN_SIGNS == 0) {
            signOfLife.run();
          }
        };
    return new ReadAheadDigest(digesting, afterBuffer).of(bytes, expected);
  }
}
