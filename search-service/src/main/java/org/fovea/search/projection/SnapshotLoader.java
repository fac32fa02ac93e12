package org.fovea.search.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.fovea.contract.content.ChunkKind;
import org.fovea.contract.content.ChunkRef;
import org.fovea.contract.content.ContentLine;
import org.fovea.contract.content.ContentRoot;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.Section;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.content.WellLine;
import org.fovea.conventions.content.ContentReader;
import org.fovea.search.access.Shown;
import org.fovea.search.index.Hit;
import org.fovea.search.index.SearchIndex;
import org.fovea.search.index.SnapshotLoad;

/** Loads the content of a version into the index, streamed chunk by chunk. */
@ApplicationScoped
class SnapshotLoader {
  private final ContentReader content;
  private final SearchIndex index;

  @Inject
  SnapshotLoader(ContentReader content, SearchIndex index) {
    this.content = content;
    this.index = index;
  }

  void load(Shown shown) {
    ContentRoot root = content.root(shown.contentRoot(), shown.snapshot().digest());
    VersionPaths paths = new VersionPaths(shown.accession(), shown.snapshot().version());
    FactPairs facts = facts(shown);
    try (SnapshotLoad load = index.load(shown.snapshot())) {
      new Loading(root, paths, facts, load).run();
      load.complete();
    }
  }

  private FactPairs facts(Shown shown) {
    FactPairs facts = new FactPairs();
    shown.facts().map(root -> content.root(root.key(), root.digest())).stream()
        .flatMap(root -> root.chunks().stream())
        .filter(chunk -> chunk.kind() == ChunkKind.FACTS)
        .forEach(chunk -> content.read(chunk, ImageFactsLine.class, facts::add));
    return facts;
  }

  private final class Loading {
    private final ContentRoot root;
    private final VersionPaths paths;
    private final FactPairs facts;
    private final SnapshotLoad load;
    private final WellCache wells = new WellCache();

    Loading(ContentRoot root, VersionPaths paths, FactPairs facts, SnapshotLoad load) {
      this.root = root;
      this.paths = paths;
      this.facts = facts;
      this.load = load;
    }

    /**
     * The study before its datasets, wells before images, because they inherit, whatever the order
     * of the chunks.
     */
    void run() {
      List<String> datasets = new ArrayList<>();
      List<Section> sections = new ArrayList<>();
      each(ChunkKind.DATASETS, DatasetLine.class, dataset -> datasets.add(dataset.path()));
      each(
          ChunkKind.STUDY,
          StudyLine.class,
          study -> {
            load.add(StudyDocument.of(study, paths, datasets));
            sections.addAll(study.sections());
          });
      StudySections named = new StudySections(sections);
      each(
          ChunkKind.DATASETS,
          DatasetLine.class,
          dataset -> load.add(DatasetDocument.of(dataset, paths, named)));
      each(ChunkKind.WELLS, WellLine.class, well -> load.add(WellDocument.of(well, paths)));
      each(
          ChunkKind.IMAGES,
          ImageLine.class,
          image -> load.add(ImageDocument.of(image, paths, wellOf(image), facts)));
    }

    private Optional<Hit> wellOf(ImageLine image) {
      if (!ImageDocument.isInWell(image)) {
        return Optional.empty();
      }
      String path = paths.well(image.dataset(), image.plate(), image.well());
      return wells.computeIfAbsent(path, load::well);
    }

    private <T extends ContentLine> void each(ChunkKind kind, Class<T> type, Consumer<T> consumer) {
      for (ChunkRef chunk : root.chunks()) {
        if (chunk.kind() == kind) {
          content.read(chunk, type, consumer);
        }
      }
    }
  }

  /** The wells met last: the fields of a well mostly stand together. */
  private static final class WellCache extends LinkedHashMap<String, Optional<Hit>> {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 256;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Optional<Hit>> eldest) {
      return size() > SIZE;
    }
  }
}
