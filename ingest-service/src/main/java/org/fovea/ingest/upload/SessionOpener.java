package org.fovea.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.ingest.file.FileProgress;
import org.fovea.ingest.file.FileRepository;
import org.fovea.ingest.file.FileRow;
import org.fovea.ingest.path.FilePath;
import org.fovea.ingest.path.PathRule;
import org.fovea.ingest.problem.IngestProblem;
import org.fovea.ingest.problem.RuleErrors;
import org.fovea.ingest.quota.Amount;
import org.fovea.ingest.submission.SubmissionEntity;
import org.fovea.ingest.submission.Submissions;

/** Opens sessions. Opening the same file again gives the same session, so a repeat is harmless. */
@ApplicationScoped
class SessionOpener {

  private final Submissions submissions;
  private final FileRepository rows;
  private final FileProgress progress;
  private final Uploads uploads;
  private final SessionFactory factory;

  @Inject
  SessionOpener(
      Submissions submissions,
      FileRepository rows,
      FileProgress progress,
      Uploads uploads,
      SessionFactory factory) {
    this.submissions = submissions;
    this.rows = rows;
    this.progress = progress;
    this.uploads = uploads;
    this.factory = factory;
  }

  /** What the draft already has under the paths of one call. */
  private record Known(
      UUID submission,
      Instant now,
      Map<String, FileRow> files,
      Map<String, UploadEntity> sessions,
      Set<String> clashes) {}

  /** An answer per file, in order; {@code keys} are as many fresh ones. */
  @Transactional
  List<Opened> open(String id, List<WantedFile> wanted, List<String> keys) {
    SubmissionEntity submission = submissions.receiving(id);
    List<String> paths =
        wanted.stream()
            .flatMap(file -> file.path().path().stream())
            .map(FilePath::value)
            .distinct()
            .toList();
    Known known = known(submission.id, paths);
    Set<String> seen = new HashSet<>();
    List<Opened> answers = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      answers.add(open(known, wanted.get(i), keys.get(i), seen));
    }
    progress.receiving(openings(known, wanted, answers));
    factory.reserve(submission, begun(known, answers));
    return answers;
  }

  /** What the sessions that this call has made say of their files. */
  private static List<FileProgress.Opening> openings(
      Known known, List<WantedFile> wanted, List<Opened> answers) {
    List<FileProgress.Opening> openings = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      WantedFile file = wanted.get(i);
      made(known, answers.get(i))
          .map(upload -> new FileProgress.Opening(upload.target(), file.role(), file.datasets()))
          .ifPresent(openings::add);
    }
    return openings;
  }

  private static Optional<UploadEntity> made(Known known, Opened answer) {
    return answer.upload().filter(upload -> !known.sessions().containsValue(upload));
  }

  private static Amount begun(Known known, List<Opened> answers) {
    return answers.stream()
        .flatMap(answer -> made(known, answer).stream())
        .map(upload -> new Amount(1, upload.size))
        .reduce(new Amount(0, 0), Amount::plus);
  }

  private Known known(UUID submission, List<String> paths) {
    Map<String, FileRow> files =
        rows.find(submission, paths).stream()
            .collect(Collectors.toMap(FileRow::path, Function.identity()));
    uploads.heardOf(submission, paths);
    Map<String, UploadEntity> sessions =
        UploadEntity.<UploadEntity>list(
                "submission = ?1 and state = ?2 and path in ?3",
                submission,
                UploadState.RECEIVING,
                paths)
            .stream()
            .collect(Collectors.toMap(upload -> upload.path, Function.identity(), (a, b) -> b));
    Set<String> clashes = new HashSet<>(rows.clashes(submission, paths));
    clashes.addAll(clashesAmong(paths));
    return new Known(submission, factory.now(), files, sessions, clashes);
  }

  private static List<String> clashesAmong(List<String> paths) {
    Set<String> all = Set.copyOf(paths);
    return paths.stream()
        .filter(
            path -> {
              for (int slash = path.indexOf('/');
                  slash >= 0;
                  slash = path.indexOf('/', slash + 1)) {
                if (all.contains(path.substring(0, slash))) {
                  return true;
                }
              }
              return false;
            })
        .toList();
  }

  private Opened open(Known known, WantedFile wanted, String key, Set<String> seen) {
    if (wanted.path().path().isEmpty()) {
      ProblemError refusal = wanted.path().findings().get(0);
      return Opened.refused(Optional.ofNullable(refusal.value()).orElse(""), refusal);
    }
    String path = wanted.path().path().get().value();
    Optional<FileRow> row = Optional.ofNullable(known.files().get(path));
    Optional<ProblemError> refusal =
        refusal(known, wanted, path, seen.add(path)).or(() -> differs(row, wanted));
    if (refusal.isPresent()) {
      return Opened.refused(path, refusal.get());
    }
    if (row.filter(file -> file.holds(wanted.size(), wanted.sha256())).isPresent()) {
      return new Opened(path, Optional.empty(), Optional.empty(), wanted.path().findings());
    }
    return new Opened(
        path, Optional.of(session(known, wanted, path, key)), Optional.empty(), notes(row, wanted));
  }

  private Optional<ProblemError> refusal(
      Known known, WantedFile wanted, String path, boolean first) {
    if (!first) {
      return Optional.of(
          RuleErrors.of(PathRule.REPEATED)
              .withValue(path)
              .withDetail("The call names the file twice."));
    }
    if (known.clashes().contains(path)) {
      return Optional.of(
          ProblemError.error(IngestProblem.PATH_CONFLICT.code())
              .withValue(path)
              .withDetail("A path is a file and a directory at once."));
    }
    return factory.tooLong(wanted.size());
  }

  private static Optional<ProblemError> differs(Optional<FileRow> row, WantedFile wanted) {
    return row.map(FileRow::declared)
        .filter(declared -> !declared.allows(wanted.size(), wanted.sha256()))
        .map(declared -> RuleErrors.of(UploadRule.DIFFERS).withValue(row.get().path()));
  }

  private UploadEntity session(Known known, WantedFile wanted, String path, String key) {
    Optional<UploadEntity> open = Optional.ofNullable(known.sessions().get(path));
    if (open.filter(
            upload -> upload.size == wanted.size() && upload.sha256().equals(wanted.sha256()))
        .isPresent()) {
      return open.get();
    }
    open.ifPresent(upload -> uploads.end(upload, UploadState.ABORTED));
    UploadEntity upload = factory.session(known.submission(), wanted, key, known.now());
    upload.persist();
    return upload;
  }

  private static List<ProblemError> notes(Optional<FileRow> row, WantedFile wanted) {
    List<ProblemError> notes = new ArrayList<>(wanted.path().findings());
    if (row.map(FileRow::declared).filter(FileRow.Declaration::byManifest).isEmpty()) {
      notes.add(RuleErrors.of(UploadRule.NOT_DECLARED));
    }
    return notes;
  }
}
