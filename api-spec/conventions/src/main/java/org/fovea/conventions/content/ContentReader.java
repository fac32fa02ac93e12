package org.fovea.conventions.content;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.github.luben.zstd.ZstdInputStream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.function.Consumer;
import org.fovea.contract.content.ChunkRef;
import org.fovea.contract.content.ContentLine;
import org.fovea.contract.content.ContentRoot;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.conventions.store.StoreUnavailableException;
import org.fovea.conventions.stream.BoundedInput;

/** Reads content back, never trusting the store: digest, length and number of lines are checked. */
@ApplicationScoped
public class ContentReader {

  private static final int ROOT_LIMIT = 64 << 20;

  private final ObjectStore store;
  private final ObjectMapper mapper = ContentMapper.create();

  @Inject
  public ContentReader(ObjectStore store) {
    this.store = store;
  }

  /**
   * The root of a version or of its facts.
   *
   * @throws ContentDamagedException when its bytes do not hash to {@code digest}
   */
  public ContentRoot root(String key, String digest) {
    try (InputStream in = store.open(key)) {
      byte[] bytes = in.readNBytes(ROOT_LIMIT);
      if (!Digests.sha256(bytes).equals(digest)) {
        throw new ContentDamagedException(key, "digest differs");
      }
      return mapper.readValue(bytes, ContentRoot.class);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new ContentDamagedException(key, "not a root", e);
    } catch (IOException e) {
      throw new StoreUnavailableException(e);
    }
  }

  /**
   * Hands over the lines of a chunk one by one. The digest is known only at the end, so whatever
   * {@code consumer} does must be undone when this throws: load in a transaction.
   *
   * @throws ContentDamagedException when digest, length or count differ, or a line is not one of
   *     {@code type}
   */
  public <T extends ContentLine> void read(ChunkRef chunk, Class<T> type, Consumer<T> consumer) {
    if (chunk.kind().lineType() != type) {
      throw new IllegalArgumentException(chunk.kind() + " does not hold " + type.getSimpleName());
    }
    try (InputStream compressed = store.open(chunk.key());
        BoundedInput plain = new BoundedInput(new ZstdInputStream(compressed), chunk.bytes());
        DigestInputStream digested = new DigestInputStream(plain, Digests.newSha256())) {
      int rows = lines(chunk, digested, mapper.readerFor(type), consumer);
      check(chunk, rows, plain.count(), Digests.hex(digested.getMessageDigest().digest()));
    } catch (BoundedInput.TooLongException | com.github.luben.zstd.ZstdIOException e) {
      throw new ContentDamagedException(
          chunk.key(), "cannot be decompressed to its stated length", e);
    } catch (IOException e) {
      throw new StoreUnavailableException(e);
    }
  }

  private static <T> int lines(
      ChunkRef chunk, InputStream in, ObjectReader reader, Consumer<T> consumer)
      throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    int rows = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      rows++;
      consumer.accept(parse(chunk, rows, line, reader));
    }
    return rows;
  }

  private static <T> T parse(ChunkRef chunk, int row, String line, ObjectReader reader) {
    try {
      return reader.readValue(line);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new ContentDamagedException(chunk.key(), "line " + row + " cannot be read", e);
    }
  }

  private static void check(ChunkRef chunk, int rows, long bytes, String digest) {
    if (!digest.equals(chunk.digest())) {
      throw new ContentDamagedException(chunk.key(), "digest differs");
    }
    if (rows != chunk.rows() || bytes != chunk.bytes()) {
      throw new ContentDamagedException(chunk.key(), "number of lines or bytes differs");
    }
  }
}
