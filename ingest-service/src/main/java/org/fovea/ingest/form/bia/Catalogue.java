package org.fovea.ingest.form.bia;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fovea.contract.content.Attribute;
import org.fovea.ingest.assembly.ListedFile;
import org.fovea.ingest.disk.DiskList;

/**
 * What the lists say of each file: a number for each, which stands for what is said. Files of which
 * the same is said share it as long as little is said; all else lies on disk.
 */
final class Catalogue {

  private static final int POOL_SIZE = 10_000;

  private final StoredFiles files;
  private final int[] said;
  private final List<List<Membership>> sayings = new DiskList<>(new TypeReference<>() {});
  private final Map<List<Membership>, Integer> pool = new HashMap<>();
  private final List<ListedFile> listed = new ArrayList<>();

  Catalogue(StoredFiles files) {
    this.files = files;
    this.said = new int[files.size()];
    sayings.add(List.of());
  }

  StoredFiles files() {
    return files;
  }

  /** Adds one; a study component comes before an annotation. */
  void add(int position, Membership membership) {
    List<Membership> before = at(position);
    if (!before.contains(membership)) {
      said[position] = number(with(before, membership));
    }
  }

  private static List<Membership> with(List<Membership> before, Membership membership) {
    if (before.isEmpty()) {
      return List.of(membership);
    }
    List<Membership> all = new ArrayList<>(before);
    all.add(membership);
    all.sort(Comparator.comparing(each -> each.role() == null ? 0 : 1));
    return List.copyOf(all);
  }

  private int number(List<Membership> all) {
    Integer known = pool.get(all);
    if (known != null) {
      return known;
    }
    sayings.add(all);
    if (pool.size() < POOL_SIZE) {
      pool.put(all, sayings.size() - 1);
    }
    return sayings.size() - 1;
  }

  void addListed(ListedFile file) {
    listed.add(file);
  }

  /** Files whose list says what they are to an image. */
  List<ListedFile> listed() {
    return listed;
  }

  List<Membership> at(int position) {
    return position < 0 ? List.of() : sayings.get(said[position]);
  }

  /** Of a file, or of a group of files ({@code a.zarr/}): then of the first in it. */
  List<Membership> of(String path) {
    if (!path.endsWith("/")) {
      return at(files.position(path));
    }
    String directory = path.substring(0, path.length() - 1);
    int first = files.from(directory);
    return first < files.to(directory) ? at(first) : List.of();
  }

  static List<String> datasets(List<Membership> memberships) {
    return memberships.stream()
        .map(Membership::dataset)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  static List<Attribute> attributes(List<Membership> memberships) {
    if (memberships.size() == 1) {
      return memberships.get(0).attributes();
    }
    LinkedHashSet<Attribute> all = new LinkedHashSet<>();
    memberships.forEach(membership -> all.addAll(membership.attributes()));
    return List.copyOf(all);
  }

  /** The role a file has by its lists; none when a study component has it. */
  static Optional<String> role(List<Membership> memberships) {
    return memberships.stream().findFirst().map(Membership::role);
  }
}
