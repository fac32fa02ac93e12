package org.fovea.ingest.fixity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.fovea.conventions.store.ObjectMissingException;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.conventions.store.StoreUnavailableException;
import org.fovea.ingest.digest.Digester;
import org.fovea.ingest.digest.Digests;

/** Reads a blob, every byte, and compares it with what was verified. */
@ApplicationScoped
class Reader {

  private static final int BUFFER = 1 << 18;

  private final ObjectStore store;

  @Inject
  Reader(ObjectStore store) {
    this.store = store;
  }

  /** A store that fails is a result, too. */
  Observed check(Expected expected, Pace pace) {
    try (InputStream bytes = store.open(expected.key())) {
      return Observed.of(expected, digest(bytes, pace));
    } catch (ObjectMissingException e) {
      return Observed.without(expected, FixityResult.MISSING_OBJECT);
    } catch (IOException | StoreUnavailableException e) {
      return Observed.without(expected, FixityResult.FAILED_TO_FETCH_OBJECT);
    }
  }

  private static Digests digest(InputStream bytes, Pace pace) throws IOException {
    Digester digester = new Digester();
    byte[] buffer = new byte[BUFFER];
    for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
      digester.update(buffer, 0, n);
      pace.read(n);
    }
    return digester.digests();
  }
}
