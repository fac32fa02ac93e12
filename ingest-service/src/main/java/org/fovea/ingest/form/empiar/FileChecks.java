package org.fovea.ingest.form.empiar;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.ingest.validation.EditDistance;
import org.fovea.ingest.validation.Findings;

/** Compares what image sets say about their files with the files that were sent. */
final class FileChecks {

  private static final Set<String> NEEDS_NO_SET = Set.of("thumbnail");

  private final FieldReader fields;
  private final SetFiles files;

  FileChecks(FieldReader fields, SetFiles files) {
    this.fields = fields;
    this.files = files;
  }

  void checkFolders(List<ImageSet> sets) {
    for (ImageSet set : sets) {
      if (set.folder().isPresent() && files.of(set).isEmpty()) {
        Findings.Draft finding =
            fields.finding(EmpiarRule.DIRECTORY_EMPTY, set.place().member("directory"));
        nearest(set.folder().get()).ifPresent(finding::suggest);
        finding.say("No file lies in the directory.");
      }
    }
  }

  private Optional<String> nearest(Folder wanted) {
    Optional<Map.Entry<String, Integer>> nearest =
        files.files().stream()
            .map(file -> file.folder().parent())
            .distinct()
            .limit(10_000)
            .map(folder -> Map.entry(folder.path(), distance(folder, wanted)))
            .filter(entry -> entry.getValue() <= Math.max(2, wanted.path().length() / 3))
            .min(Comparator.comparing(Map.Entry::getValue));
    return nearest.map(entry -> "data/" + entry.getKey());
  }

  private static int distance(Folder folder, Folder wanted) {
    int lengths = Math.abs(folder.path().length() - wanted.path().length());
    return lengths > wanted.path().length()
        ? Integer.MAX_VALUE
        : EditDistance.between(
            folder.path().toLowerCase(Locale.ROOT), wanted.path().toLowerCase(Locale.ROOT));
  }

  void checkPatterns(List<ImageSet> sets) {
    for (ImageSet set : sets) {
      for (FilePattern pattern : set.patterns()) {
        if (files.matched(pattern) == 0) {
          fields
              .finding(EmpiarRule.PATTERN_UNMATCHED, pattern.place())
              .say("No file matches the pattern.");
        }
      }
    }
  }

  /** One note for all files that lie in no image set. */
  void noteOutside(SentValue imageSets) {
    List<PlacedFile> outside =
        files.files().stream()
            .filter(file -> file.datasets().isEmpty())
            .filter(file -> file.role().filter(NEEDS_NO_SET::contains).isEmpty())
            .toList();
    if (!outside.isEmpty()) {
      String some =
          outside.stream()
              .limit(3)
              .map(file -> file.file().path())
              .collect(Collectors.joining(", "));
      fields
          .finding(EmpiarRule.FILES_OUTSIDE, imageSets)
          .value(some)
          .say("Files in the directory of no image set: " + outside.size() + ".");
    }
  }

  void checkWorkflowFile(SentValue workflowFile) {
    SentValue path = workflowFile.member("path");
    Optional<String> written = workflowFile.says() ? fields.text(path) : Optional.empty();
    if (written.isPresent() && !isSent(Folder.of(written.get()))) {
      fields.finding(EmpiarRule.WORKFLOW_FILE_ABSENT, path).say("There is no such file.");
    }
  }

  private boolean isSent(Folder path) {
    return files.files().stream().anyMatch(file -> file.folder().equals(path));
  }

  /**
   * Counts the images of a set: files of the category's role, else planes where every file was
   * inspected; for tilt series their metadata files count as well.
   *
   * @param observed of the set's images
   */
  void checkCount(ImageSet set, List<ImageFactsLine> observed) {
    Long declared = set.declared().images();
    if (declared == null || set.category().isEmpty() || files.of(set).isEmpty()) {
      return;
    }
    VocabularyTerm category = set.category().get();
    long images = count(set, category.fact("role"));
    long planes = observed.stream().mapToLong(FileChecks::planes).sum();
    boolean byFile = category.fact("counts").equals("files");
    boolean agrees =
        declared == images
            || declared == count(set, FileRoles.TILT_METADATA)
            || !byFile && (declared == planes || observed.size() < images);
    if (!agrees) {
      fields
          .finding(EmpiarRule.IMAGES_COUNT, set.place().member("num_images_or_tilt_series"))
          .say(
              "The directory holds "
                  + images
                  + " files with the role "
                  + category.fact("role")
                  + (byFile ? "." : ", and " + planes + " images in them."));
    }
  }

  private long count(ImageSet set, String role) {
    return files.of(set).stream().filter(file -> file.hasRole(role)).count();
  }

  private static long planes(ImageFactsLine facts) {
    return (long) facts.sizeZ() * facts.sizeT() * facts.sizeC();
  }
}
