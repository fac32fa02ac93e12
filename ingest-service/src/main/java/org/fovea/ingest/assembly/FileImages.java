package org.fovea.ingest.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.content.Attribute;
import org.fovea.ingest.disk.Fingerprints;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.InspectedSeries;
import org.fovea.ingest.validation.Findings;

/**
 * Images that are one series of one file each. There may be millions: of each is held where its
 * file stands among the inspected ones, which series it is, and the fingerprint of its key; the
 * draft is made anew each time it is asked for.
 */
final class FileImages {

  private final List<InspectedFile> inspected;
  private final FileIndex files;
  private final Places places;
  private final Positions silent;
  private final Fingerprints keys = new Fingerprints();
  private final Map<Integer, List<Attribute>> described = new HashMap<>();
  private int[] positions = new int[16];
  private int[] series = new int[16];
  private int size;

  FileImages(List<InspectedFile> inspected, FileIndex files, Places places) {
    this.inspected = inspected;
    this.files = files;
    this.places = places;
    this.silent = new Positions(places, new Findings());
  }

  int size() {
    return size;
  }

  /** Adds an image unless an earlier one has its key. */
  boolean add(int position, int nth, Draft draft) {
    if (!keys.add(draft.key())) {
      return false;
    }
    if (size == positions.length) {
      positions = Arrays.copyOf(positions, size * 2);
      series = Arrays.copyOf(series, size * 2);
    }
    positions[size] = position;
    series[size++] = nth;
    return true;
  }

  String pathOf(int image) {
    return inspected.get(positions[image]).path();
  }

  void describe(int image, List<Attribute> attributes) {
    described.computeIfAbsent(image, any -> new ArrayList<>()).addAll(attributes);
  }

  Draft draft(int image) {
    InspectedFile file = inspected.get(positions[image]);
    Draft draft = draft(file, series[image], silent);
    Optional.ofNullable(described.get(image)).ifPresent(draft::describe);
    return draft;
  }

  /** The image of the nth series of a file; of a file without any, of the file as a whole. */
  Draft draft(InspectedFile file, int nth, Positions told) {
    if (file.series().isEmpty()) {
      return withPart(unplaced(file, 0), file, 0);
    }
    InspectedSeries own = file.series().get(nth);
    boolean placed = own.position() != null && places.layOutPlates();
    Draft draft = placed ? told.draft(file, own) : unplaced(file, own.index());
    return withPart(draft, file, own.index());
  }

  private Draft unplaced(InspectedFile file, int index) {
    String path =
        file.path().endsWith("/")
            ? file.path().substring(0, file.path().length() - 1)
            : file.path();
    String name = file.series().size() <= 1 ? path : path + "#" + index;
    return new Draft(files.datasetOf(file.path(), places).orElse(null), null, name);
  }

  private Draft withPart(Draft draft, InspectedFile file, int index) {
    draft.add(Part.whole(file, index));
    files.entry(file.path()).ifPresent(draft::describe);
    return draft;
  }
}
