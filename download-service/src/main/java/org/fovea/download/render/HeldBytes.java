package org.fovea.download.render;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fovea.conventions.store.ObjectMissingException;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.conventions.store.StoreUnavailableException;
import org.fovea.download.holding.FileRepository;
import org.fovea.download.holding.HeldFile;
import org.fovea.download.holding.Holding;

/** Bytes of the files of one version, for one picture. */
final class HeldBytes implements RangeSource {
  private final FileRepository files;
  private final ObjectStore store;
  private final Holding holding;
  private final Map<String, Optional<HeldFile>> found = new HashMap<>();

  HeldBytes(FileRepository files, ObjectStore store, Holding holding) {
    this.files = files;
    this.store = store;
    this.holding = holding;
  }

  @Override
  public byte[] read(String path, long offset, int length) {
    HeldFile file =
        find(path)
            .orElseThrow(() -> new PictureUnavailableException("A file of the image is missing."));
    if (offset < 0 || offset + length > file.size()) {
      throw new PictureUnavailableException("A file of the image is shorter than its layout says.");
    }
    if (length == 0) {
      return new byte[0];
    }
    try (InputStream in = store.open(file.objectKey(), offset, length)) {
      byte[] bytes = in.readNBytes(length);
      if (bytes.length < length) {
        throw new PictureUnavailableException("A file of the image is shorter than it was.");
      }
      return bytes;
    } catch (ObjectMissingException e) {
      throw new PictureUnavailableException("A file of the image is missing.", e);
    } catch (IOException e) {
      throw new StoreUnavailableException(e);
    }
  }

  @Override
  public Optional<Long> size(String path) {
    return find(path).map(HeldFile::size);
  }

  private Optional<HeldFile> find(String path) {
    return found.computeIfAbsent(path, wanted -> files.find(holding, wanted));
  }
}
