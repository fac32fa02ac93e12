package org.fovea.ingest.assembly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.InspectedSeries;
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
    this.files = new FileIndex(input.files(), input.inspected(), unlisted);
    this.positions = new Positions(places, findings);
  }

  public Assembled assemble() {
    input.images().forEach(this::fromTable);
    fromLists();
    input.declared().forEach(this::fromForm);
    for (InspectedFile file : input.inspected()) {
      if (!taken.contains(file.path())) {
        fromFile(file);
      }
    }
    Descriptions descriptions = new Descriptions(drafts.values());
    for (InspectedFile file : input.inspected()) {
      descriptions.from(file);
      file.remarks().forEach(remark -> report(file, remark));
    }
    return lines();
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
          .ifPresent(file -> withPart(draft, file, 0));
    }
  }

  private void fromFile(InspectedFile file) {
    if (!file.viewable() && file.series().isEmpty()) {
      add(withPart(unplaced(file, 0), file, 0));
    }
    for (InspectedSeries series : file.series()) {
      boolean placed = series.position() != null && places.layOutPlates();
      Draft draft = placed ? positions.draft(file, series) : unplaced(file, series.index());
      add(withPart(draft, file, series.index()));
    }
  }

  private Draft unplaced(InspectedFile file, int series) {
    String path =
        file.path().endsWith("/")
            ? file.path().substring(0, file.path().length() - 1)
            : file.path();
    String name = file.series().size() <= 1 ? path : path + "#" + series;
    return new Draft(files.datasetOf(file.path(), places).orElse(null), null, name);
  }

  private Draft withPart(Draft draft, InspectedFile file, int series) {
    draft.add(Part.whole(file, series));
    files.entry(file.path()).ifPresent(draft::describe);
    return draft;
  }

  private void add(Draft draft) {
    Draft earlier = drafts.putIfAbsent(draft.key(), draft);
    if (earlier != null) {
      findings
          .of(ImageRule.KEY_REPEATED)
          .in(draft.parts().isEmpty() ? null : draft.parts().get(0).path())
          .value(draft.key())
          .say("Two images claim to be " + draft.key() + ".");
    }
    draft.parts().forEach(part -> taken.add(part.path()));
  }

  private Assembled lines() {
    List<ImageLine> images = new ArrayList<>(drafts.size());
    List<ImageFactsLine> facts = new ArrayList<>(drafts.size());
    for (Draft draft : drafts.values()) {
      Sight sight = Sights.of(draft, input.ids().image(draft.key()));
      images.add(draft.line(input.ids(), sight));
      Optional.ofNullable(sight.facts()).ifPresent(facts::add);
    }
    return new Assembled(images, facts);
  }
}
