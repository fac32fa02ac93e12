package org.fovea.ingest.assembly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.fovea.ingest.disk.ListView;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.Remark;
import org.fovea.ingest.table.Table;
import org.fovea.ingest.validation.Findings;

/** Assembles images; each file goes to the first rule that takes it. */
public final class ImageAssembly {

  private final AssemblyInput input;
  private final Findings findings;
  private final Places places;
  private final FileIndex files;
  private final Positions positions;
  private final FileImages alone;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** Assembles for a form that tells datasets by folders. */
  public ImageAssembly(AssemblyInput input, Findings findings) {
    this(input, findings, Unlisted.BY_FOLDER);
  }

  public ImageAssembly(AssemblyInput input, Findings findings, Unlisted unlisted) {
    this.input = input;
    this.findings = findings;
    this.places = new Places(input.places());
    this.files = new FileIndex(input, unlisted);
    this.positions = new Positions(places, findings);
    this.alone = new FileImages(input.inspected(), files, places);
  }

  public Assembled assemble() {
    input.images().forEach(this::fromTable);
    fromLists();
    input.declared().forEach(this::fromForm);
    fromFiles();
    describe();
    List<Draft> joined = List.copyOf(drafts.values());
    return lines(
        new ListView<>(
            joined.size() + alone.size(),
            n -> n < joined.size() ? joined.get(n) : alone.draft(n - joined.size())));
  }

  private void describe() {
    Descriptions descriptions = new Descriptions(input.inspected());
    for (Draft draft : drafts.values()) {
      draft.parts().stream()
          .map(Part::path)
          .distinct()
          .forEach(path -> descriptions.image(path, draft::describe));
    }
    for (int n = 0; !descriptions.areNone() && n < alone.size(); n++) {
      int image = n;
      descriptions.image(alone.pathOf(n), attributes -> alone.describe(image, attributes));
    }
    for (InspectedFile file : input.inspected()) {
      descriptions.from(file);
      file.remarks().forEach(remark -> report(file, remark));
    }
  }

  private void report(InspectedFile file, Remark remark) {
    ImageRule rule =
        remark.kind() == Remark.Kind.DAMAGE ? ImageRule.FILE_DAMAGED : ImageRule.FILE_NOTED;
    findings.of(rule).in(file.path()).say(file.path() + ": " + remark.text() + ".");
  }

  private void fromTable(Table table) {
    new ImageRows(places, files, findings).of(table).forEach(this::add);
  }

  /** A row of a list knows where it stands, so it goes before what the same file says elsewhere. */
  private void fromLists() {
    ListedImages listed = new ListedImages(places, files);
    List<ImageRow> rows = new ArrayList<>();
    Set<String> read = new HashSet<>(taken);
    for (ListedFile file : input.listed()) {
      if (!taken.contains(file.path())) {
        read.add(file.path());
        listed.ofList(file).ifPresent(rows::add);
      }
    }
    for (FileEntry file : input.files()) {
      if (!read.contains(file.path())) {
        listed.ofManifest(file).ifPresent(rows::add);
      }
    }
    new ImageRows(places, files, findings).of(rows).forEach(this::add);
  }

  private void fromForm(DeclaredImage declared) {
    Draft draft =
        drafts.computeIfAbsent(
            declared.key(),
            key -> new Draft(declared.dataset(), declared.group(), declared.name()));
    draft.describe(declared.attributes());
    if (draft.parts().isEmpty()) {
      files
          .resolve(declared)
          .filter(file -> taken.add(file.path()))
          .ifPresent(file -> withPart(draft, file));
    }
  }

  private void fromFiles() {
    int position = 0;
    for (InspectedFile file : input.inspected()) {
      if (!taken.contains(file.path())) {
        fromFile(file, position);
      }
      position++;
    }
  }

  private void fromFile(InspectedFile file, int position) {
    int images = file.viewable() ? file.series().size() : Math.max(1, file.series().size());
    for (int nth = 0; nth < images; nth++) {
      Draft draft = alone.draft(file, nth, positions);
      if (drafts.containsKey(draft.key()) || !alone.add(position, nth, draft)) {
        reportRepeated(draft);
      }
    }
  }

  private void withPart(Draft draft, InspectedFile file) {
    draft.add(Part.whole(file, 0));
    files.entry(file.path()).ifPresent(draft::describe);
  }

  private void add(Draft draft) {
    if (drafts.putIfAbsent(draft.key(), draft) != null) {
      reportRepeated(draft);
    }
    draft.parts().forEach(part -> taken.add(part.path()));
  }

  private void reportRepeated(Draft draft) {
    findings
        .of(ImageRule.KEY_REPEATED)
        .in(draft.parts().isEmpty() ? null : draft.parts().get(0).path())
        .value(draft.key())
        .say("Two images claim to be " + draft.key() + ".");
  }

  private Assembled lines(List<Draft> images) {
    int[] withFacts =
        IntStream.range(0, images.size())
            .filter(n -> sight(images.get(n)).facts() != null)
            .toArray();
    return new Assembled(
        ListView.of(images, draft -> draft.line(input.ids(), sight(draft))),
        new ListView<>(withFacts.length, n -> sight(images.get(withFacts[n])).facts()));
  }

  private Sight sight(Draft draft) {
    return Sights.of(draft, input.ids().image(draft.key()));
  }
}
