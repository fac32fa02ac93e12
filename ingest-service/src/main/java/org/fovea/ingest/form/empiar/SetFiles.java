package org.fovea.ingest.form.empiar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.content.ImageSetDeclaration.Pattern;
import org.fovea.ingest.disk.ListView;
import org.fovea.ingest.form.StoredFile;

/**
 * Puts files into image sets: each into the set whose directory it lies in, the deepest of several,
 * else into the set that names it as its picked particles; and finds what the sets' patterns mean.
 */
final class SetFiles {

  private final List<ImageSet> sets;
  private final Map<Folder, ImageSet> byFolder = new HashMap<>();
  private final Map<String, ImageSet> byPath = new HashMap<>();
  private final Map<FilePattern, Long> matched = new LinkedHashMap<>();
  private final List<PlacedFile> files;
  private final Map<String, BitSet> bySet = new HashMap<>();

  SetFiles(List<ImageSet> sets, List<StoredFile> stored) {
    this.sets = List.copyOf(sets);
    for (ImageSet set : sets) {
      set.folder().ifPresent(folder -> byFolder.putIfAbsent(folder, set));
      byPath.put(set.path(), set);
    }
    Map<Folder, ImageSet> picked = resolvePatterns(stored);
    this.files = ListView.of(stored, file -> placed(file, picked));
    int position = 0;
    for (PlacedFile file : files) {
      for (String path : file.datasets()) {
        bySet.computeIfAbsent(path, p -> new BitSet()).set(position);
      }
      position++;
    }
  }

  List<PlacedFile> files() {
    return files;
  }

  List<PlacedFile> of(ImageSet set) {
    int[] positions = bySet.getOrDefault(set.path(), new BitSet()).stream().toArray();
    return new ListView<>(positions.length, n -> files.get(positions[n]));
  }

  /** The image set whose directory holds the file. */
  Optional<ImageSet> holding(Folder file) {
    Folder folder = file;
    while (!folder.isRoot()) {
      folder = folder.parent();
      ImageSet set = byFolder.get(folder);
      if (set != null) {
        return Optional.of(set);
      }
    }
    return Optional.empty();
  }

  /** The patterns of an image set with the number of its files that each means. */
  List<Pattern> patterns(ImageSet set) {
    return set.patterns().stream()
        .map(pattern -> new Pattern(pattern.kind(), pattern.text(), matchedIn(set, pattern)))
        .toList();
  }

  private long matchedIn(ImageSet set, FilePattern pattern) {
    FilePattern.Matcher matcher = pattern.matcher(folderOf(set));
    return of(set).stream().map(PlacedFile::folder).filter(matcher::matches).count();
  }

  private static Folder folderOf(ImageSet set) {
    return set.folder().orElse(new Folder(""));
  }

  /** How many files a pattern means, whichever set they are in. */
  long matched(FilePattern pattern) {
    return matched.getOrDefault(pattern, 0L);
  }

  /** The files that patterns of picked particles mean, with the first set whose pattern it is. */
  private Map<Folder, ImageSet> resolvePatterns(List<StoredFile> stored) {
    List<Folder> all = ListView.of(stored, file -> Folder.of(file.path()));
    Map<Folder, ImageSet> picked = new HashMap<>();
    for (ImageSet set : sets) {
      for (FilePattern pattern : set.patterns()) {
        FilePattern.Matcher matcher = pattern.matcher(folderOf(set));
        matched.put(pattern, all.stream().filter(matcher::matches).count());
        if (pattern.kind().equals(FilePattern.PICKED_PARTICLES)) {
          all.stream().filter(matcher::matches).forEach(file -> picked.putIfAbsent(file, set));
        }
      }
    }
    return picked;
  }

  private PlacedFile placed(StoredFile file, Map<Folder, ImageSet> picked) {
    Folder folder = Folder.of(file.path());
    List<String> datasets = new ArrayList<>(file.datasets());
    if (datasets.isEmpty()) {
      holding(folder)
          .or(() -> Optional.ofNullable(picked.get(folder)))
          .ifPresent(set -> datasets.add(set.path()));
    }
    Optional<VocabularyTerm> category =
        datasets.stream()
            .flatMap(path -> Optional.ofNullable(byPath.get(path)).stream())
            .findFirst()
            .flatMap(ImageSet::category);
    Optional<String> role =
        Optional.ofNullable(file.role())
            .or(() -> FileRoles.of(file.path(), category))
            .map(guess -> picked(file, guess, picked.containsKey(folder)));
    return new PlacedFile(
        file, folder, datasets, role.or(() -> ofUnnamed(picked.containsKey(folder))));
  }

  private static String picked(StoredFile file, String guess, boolean picked) {
    boolean table = guess.equals("document") || guess.equals("results");
    return file.role() == null && picked && table ? FileRoles.COORDINATES : guess;
  }

  private static Optional<String> ofUnnamed(boolean picked) {
    return picked ? Optional.of(FileRoles.COORDINATES) : Optional.empty();
  }
}
