package org.fovea.ingest.form.fovea;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.FileLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.ingest.assembly.FileEntry;
import org.fovea.ingest.disk.ByPath;
import org.fovea.ingest.disk.ListView;
import org.fovea.ingest.form.FileMapper;
import org.fovea.ingest.form.FormInput;
import org.fovea.ingest.form.StoredFile;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.validation.Findings;

/** Stored files with what the document says of them; a role in the manifest counts more. */
final class NativeFiles {

  private final FormInput input;
  private final NativeNames names;
  private final Findings findings;
  private final Map<String, Declared> declared = new LinkedHashMap<>();

  NativeFiles(FormInput input, NativeNames names, Findings findings) {
    this.input = input;
    this.names = names;
    this.findings = findings;
  }

  private record Declared(
      NativePlace place,
      String sha256,
      long size,
      String role,
      List<String> datasets,
      List<Attribute> attributes) {}

  /** A declared file as though it were stored. */
  static StoredFile stored(NativeItem item) {
    long size = item.value().path("size").asLong(StoredFile.UNKNOWN_SIZE);
    return new StoredFile(
        item.text("path"), size, item.text("sha256"), "", "", "", null, List.of(), List.of());
  }

  void declare(NativeItem item) {
    if (names.addFile(item)) {
      FileLine line = LineBinder.bind(item.value(), FileLine.class);
      long size = item.value().path("size").asLong(StoredFile.UNKNOWN_SIZE);
      declared.put(
          line.path(),
          new Declared(
              item.place(), line.sha256(), size, line.role(), line.datasets(), line.attributes()));
    }
  }

  /** What was declared and is not there, or is otherwise. Says nothing before files have come. */
  void check() {
    if (input.files().isEmpty()) {
      return;
    }
    ByPath<StoredFile> stored = ByPath.of(input.files(), StoredFile::path);
    for (StoredFile file : input.files()) {
      Declared own = declared.get(file.path());
      if (own != null) {
        compare(file, own);
      } else if (!declared.isEmpty()) {
        findings.of(FoveaRule.FILE_UNLISTED).in(file.path()).say("The study does not list it.");
      }
      file.datasets().stream()
          .filter(dataset -> !names.datasets().contains(dataset))
          .forEach(dataset -> reportDataset(file, dataset));
    }
    declared.forEach(
        (path, own) -> {
          if (stored.position(path) < 0) {
            report(own, "path", FoveaRule.FILE_MISSING, path, "No file has this path.");
          }
        });
  }

  private void compare(StoredFile file, Declared own) {
    if (own.size() >= 0 && own.size() != file.size()) {
      String message = "The file has " + file.size() + " bytes.";
      report(own, "size", FoveaRule.FILE_DIFFERS, String.valueOf(own.size()), message);
    }
    if (own.sha256() != null && !own.sha256().equals(file.sha256())) {
      String message = "The file has the digest " + file.sha256() + ".";
      report(own, "sha256", FoveaRule.FILE_DIFFERS, own.sha256(), message);
    }
  }

  private void report(Declared own, String member, FoveaRule rule, String value, String message) {
    own.place().member(member).mark(findings.of(rule)).value(value).say(message);
  }

  private void reportDataset(StoredFile file, String dataset) {
    Findings.Draft finding = findings.of(FoveaRule.DATASET_UNKNOWN).in(file.path());
    if (file.row() != StoredFile.NO_ROW) {
      finding.at(file.row());
    }
    finding
        .column("dataset")
        .value(dataset)
        .say("The study has no dataset “" + dataset + "”, which the manifest names.");
  }

  /** The files that images may be made of. */
  List<FileEntry> entries() {
    return ListView.of(
        input.files(),
        file -> {
          StoredFile whole = whole(file);
          return new FileEntry(whole.path(), whole.datasets(), whole.attributes(), whole.row());
        });
  }

  /** The Zarr groups that are images. */
  List<FileEntry> groups() {
    return input.inspected().stream()
        .map(InspectedFile::path)
        .filter(path -> path.endsWith("/"))
        .map(this::group)
        .toList();
  }

  private FileEntry group(String path) {
    Declared own = declared.get(path);
    return own == null
        ? new FileEntry(path, List.of(), List.of())
        : new FileEntry(path, own.datasets(), own.attributes());
  }

  List<FileLine> lines(List<ImageLine> images) {
    FileMapper mapper = new FileMapper(images, input.files());
    return ListView.of(input.files(), file -> mapper.map(whole(file)));
  }

  private StoredFile whole(StoredFile file) {
    Declared own = declared.get(file.path());
    Set<String> datasets = new LinkedHashSet<>(file.datasets());
    datasets.retainAll(names.datasets());
    if (own == null) {
      return file.described(file.role(), List.copyOf(datasets), file.attributes());
    }
    datasets.addAll(own.datasets());
    List<Attribute> attributes = new ArrayList<>(file.attributes());
    own.attributes().stream()
        .filter(each -> !file.attributes().contains(each))
        .forEach(attributes::add);
    String role = file.role() == null ? own.role() : file.role();
    return file.described(role, List.copyOf(datasets), attributes);
  }
}
