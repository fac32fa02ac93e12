package org.fovea.download.selection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Iterator;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fovea.download.holding.HeldFile;

/**
 * Takes some of many files: the first ones, or with a seed those whose paths hash lowest, which is
 * the same draw for the same seed and needs memory for the taken ones only.
 */
final class Draw {

  private Draw() {}

  static Iterable<HeldFile> of(Iterable<HeldFile> files, Selection selection) {
    if (selection.take().isEmpty()) {
      return files;
    }
    int take = selection.take().getAsInt();
    return selection.seed().isEmpty()
        ? () -> stream(files).limit(take).iterator()
        : () -> drawn(files, take, selection.seed().get());
  }

  private static Iterator<HeldFile> drawn(Iterable<HeldFile> files, int take, String seed) {
    PriorityQueue<Long> lowest = new PriorityQueue<>(Collections.reverseOrder());
    for (HeldFile file : files) {
      lowest.add(lot(seed, file.path()));
      if (lowest.size() > take) {
        lowest.remove();
      }
    }
    return lowest.isEmpty()
        ? Collections.emptyIterator()
        : stream(files)
            .filter(file -> lot(seed, file.path()) <= lowest.peek())
            .limit(take)
            .iterator();
  }

  private static Stream<HeldFile> stream(Iterable<HeldFile> files) {
    return StreamSupport.stream(files.spliterator(), false);
  }

  private static long lot(String seed, String path) {
    try {
      byte[] text = (seed + '\n' + path).getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
