package org.fovea.download.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.download.holding.DownloadProblem;
import org.fovea.download.holding.HeldFile;
import org.fovea.download.holding.Holding;
import org.fovea.download.selection.SelectedFiles;
import org.fovea.download.selection.Selection;

/**
 * Archives of selections. Measuring one walks all its files, so what was measured is remembered:
 * the files of a content digest never change.
 */
@ApplicationScoped
class Bundles {
  private static final int REMEMBERED = 500;

  private final SelectedFiles selected;
  private final Map<Key, StoredZip> measured =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, StoredZip> eldest) {
              return size() > REMEMBERED;
            }
          });

  @Inject
  Bundles(SelectedFiles selected) {
    this.selected = selected;
  }

  /** The archive of a selection; one without files is a problem. */
  StoredZip of(Holding holding, Selection selection) {
    Key key = new Key(holding.study(), holding.version(), holding.contentDigest(), selection);
    StoredZip known = measured.get(key);
    if (known == null) {
      Iterable<HeldFile> files = selected.of(holding, selection);
      known = StoredZip.of(() -> members(files.iterator()));
      measured.put(key, known);
    }
    if (known.count() == 0) {
      throw new ProblemException(DownloadProblem.EMPTY_SELECTION);
    }
    return known;
  }

  private static Iterator<ZipMember> members(Iterator<HeldFile> files) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return files.hasNext();
      }

      @Override
      public ZipMember next() {
        HeldFile file = files.next();
        int crc32 = Integer.parseUnsignedInt(file.crc32(), 16);
        return new ZipMember(file.path(), file.size(), crc32, file.sha256(), file.objectKey());
      }
    };
  }

  private record Key(String study, int version, String contentDigest, Selection selection) {}
}
