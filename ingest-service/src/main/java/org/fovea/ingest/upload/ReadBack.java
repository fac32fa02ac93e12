package org.fovea.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.fovea.conventions.store.ObjectMissingException;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.conventions.store.StoreUnavailableException;
import org.fovea.ingest.digest.Digester;
import org.fovea.ingest.digest.Digests;
import org.fovea.ingest.file.FileRepository;
import org.fovea.ingest.file.FileRow;

/** Reads a stored file back, every byte, and compares it with what was declared. */
@ApplicationScoped
class ReadBack {

  private static final int BUFFER = 1 << 18;
  private static final long BYTES_BETWEEN_SIGNS = 64L << 20;

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
      Digests digests = digest(bytes, signOfLife);
      return Verdict.of(
          upload,
          digests,
          files
              .find(upload.submission, upload.path)
              .map(FileRow::declared)
              .flatMap(FileRow.Declaration::sha256));
    } catch (ObjectMissingException e) {
      return Verdict.missing(upload);
    } catch (IOException e) {
      throw new StoreUnavailableException(e);
    }
  }

  private static Digests digest(InputStream bytes, Runnable signOfLife) throws IOException {
    Digester digester = new Digester();
    byte[] buffer = new byte[BUFFER];
    long untilSign = BYTES_BETWEEN_SIGNS;
    for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
      digester.update(buffer, 0, n);
      untilSign -= n;
      if (untilSign < 0) {
        signOfLife.run();
        untilSign = BYTES_BETWEEN_SIGNS;
      }
    }
    return digester.digests();
  }
}
