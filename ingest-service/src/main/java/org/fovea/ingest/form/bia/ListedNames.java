package org.fovea.ingest.form.bia;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.form.StoredFile;
import org.fovea.ingest.form.bia.pagetab.FileListReader;
import org.fovea.ingest.form.bia.pagetab.PageFile;
import org.fovea.ingest.form.bia.pagetab.PageSection;
import org.fovea.ingest.form.bia.pagetab.PageTab;
import org.fovea.ingest.form.bia.pagetab.PageTabReader;
import org.fovea.ingest.path.FilePath;
import org.fovea.ingest.validation.Findings;

/** The files that a submission lists, as though they were stored. Directories are not files. */
final class ListedNames {

  private final Documents documents;
  private final Findings silent = new Findings();
  private final Map<String, StoredFile> files = new LinkedHashMap<>();

  private ListedNames(Documents documents) {
    this.documents = documents;
  }

  static List<StoredFile> of(List<SourceDocument> submissions, List<SourceDocument> all) {
    Set<String> paths = submissions.stream().map(SourceDocument::path).collect(Collectors.toSet());
    ListedNames names = new ListedNames(new Documents(all, paths));
    Optional<PageTab> submission = PageTabReader.read(submissions.get(0).text(), names.silent);
    submission.ifPresent(read -> read.section().tree().forEach(names::section));
    return List.copyOf(names.files.values());
  }

  private void section(PageSection section) {
    Key.FILE_LIST
        .texts(section.attributes())
        .forEach(
            name ->
                documents
                    .list(name)
                    .ifPresent(list -> FileListReader.read(list.streamed(), silent, this::file)));
    section.allFiles().forEach(this::file);
  }

  private void file(PageFile file) {
    if (file.path() != null && !file.isDirectory()) {
      FilePath.read(file.path())
          .path()
          .map(FilePath::value)
          .ifPresent(path -> files.putIfAbsent(path, stored(path, file)));
    }
  }

  private static StoredFile stored(String path, PageFile file) {
    long size = file.bytes().orElse(StoredFile.UNKNOWN_SIZE);
    return new StoredFile(path, size, "", "", "", "", null, List.of(), List.of());
  }
}
