package org.fovea.download.render;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.conventions.store.ObjectExistsException;
import org.fovea.conventions.store.ObjectMissingException;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.conventions.store.StoreUnavailableException;
import org.fovea.download.holding.FileRepository;
import org.fovea.download.holding.Holding;
import org.jboss.logging.Logger;

/**
 * Thumbnails, drawn once and kept in the store under the digest of all that decides how they look.
 * Nothing is read from there for a caller whose right to the version was not found first. What
 * could not be drawn is remembered for a while, so that a hostile image costs its time once.
 */
@ApplicationScoped
class Thumbnails {
  private static final Logger LOG = Logger.getLogger(Thumbnails.class);
  private static final int REMEMBERED = 10_000;

  private final ImageRepository images;
  private final FileRepository files;
  private final ObjectStore store;
  private final Studio studio;
  private final Map<String, String> failures =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
              return size() > REMEMBERED;
            }
          });

  @Inject
  Thumbnails(ImageRepository images, FileRepository files, ObjectStore store, Studio studio) {
    this.images = images;
    this.files = files;
    this.store = store;
    this.studio = studio;
  }

  /** Names the picture: the same digest is the same picture for ever. */
  String digest(Holding holding, String image, int size) {
    String identity =
        String.join(
            "\n",
            "thumbnail",
            String.valueOf(Thumbnail.REVISION),
            image,
            holding.contentDigest(),
            holding.factsDigest(),
            String.valueOf(size));
    return sha256(identity);
  }

  /** The picture; an image that cannot be drawn is a problem. */
  byte[] png(Holding holding, String image, int size) {
    String digest = digest(holding, image, size);
    String key = "derived/" + holding.study() + "/thumbnails/" + digest + ".png";
    return kept(key).orElseGet(() -> drawn(holding, image, size, key));
  }

  private byte[] drawn(Holding holding, String image, int size, String key) {
    ImageFactsLine facts = images.facts(holding, image);
    String failure = failures.get(key);
    if (failure != null) {
      throw ImageRepository.unavailable(failure);
    }
    try {
      HeldBytes source = new HeldBytes(files, store, holding);
      byte[] png = studio.draw(facts, source, reader -> Thumbnail.draw(facts, reader, size));
      keep(key, png);
      return png;
    } catch (PictureUnavailableException e) {
      failures.put(key, e.getMessage());
      throw ImageRepository.unavailable(e.getMessage());
    }
  }

  private Optional<byte[]> kept(String key) {
    try (InputStream in = store.open(key)) {
      return Optional.of(in.readAllBytes());
    } catch (ObjectMissingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StoreUnavailableException(e);
    }
  }

  private void keep(String key, byte[] png) {
    try {
      store.put(key, png, "image/png");
    } catch (ObjectExistsException e) {
      LOG.debugf("%s was drawn twice at once", key);
    } catch (StoreUnavailableException e) {
      LOG.warnf("a thumbnail could not be kept: %s", e.getMessage());
    }
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
