package org.fovea.ingest.upload;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.fovea.contract.ingest.FilesApi;
import org.fovea.contract.ingest.model.FilePage;
import org.fovea.contract.ingest.model.FileRecord;
import org.fovea.contract.ingest.model.FileState;
import org.fovea.contract.ingest.model.ManifestReceipt;
import org.fovea.conventions.cursor.Cursors;
import org.fovea.conventions.http.Answers;
import org.fovea.conventions.paging.Page;
import org.fovea.conventions.paging.PageLinks;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.ingest.digest.DigestHeaders;
import org.fovea.ingest.digest.SpooledBody;
import org.fovea.ingest.file.FileFilter;
import org.fovea.ingest.file.FileProgress;
import org.fovea.ingest.file.FileRepository;
import org.fovea.ingest.file.FileRow;
import org.fovea.ingest.manifest.Manifests;
import org.fovea.ingest.path.FilePath;
import org.fovea.ingest.problem.ProblemMapper;
import org.fovea.ingest.submission.SubmissionEntity;
import org.fovea.ingest.submission.Submissions;

/** The calls on the files of a submission and their manifest. */
class FilesResource implements FilesApi {

  @Inject Submissions submissions;
  @Inject Manifests manifests;
  @Inject FileRepository rows;
  @Inject FileProgress progress;
  @Inject FileMapper bodies;
  @Inject FileReception reception;
  @Inject SingleFiles singleFiles;
  @Inject Uploads uploads;
  @Inject Verification verification;
  @Inject Answers answers;
  @Inject Cursors cursors;
  @Inject PageLinks links;
  @Context HttpHeaders headers;

  @Override
  public ManifestReceipt putManifest(String id, InputStream body) {
    submissions.visible(id);
    String mediaType =
        Optional.ofNullable(headers.getHeaderString(HttpHeaders.CONTENT_TYPE)).orElse("");
    try (SpooledBody taken = SpooledBody.take(body, manifests.maxBytes())) {
      Manifests.Receipt receipt = manifests.replace(id, taken, mediaType);
      return new ManifestReceipt()
          .declared(receipt.declared())
          .added(receipt.added())
          .changed(receipt.changed())
          .removed(receipt.removed())
          .bytes(receipt.bytes())
          .notes(receipt.notes().stream().map(ProblemMapper::body).toList());
    }
  }

  @Override
  public FilePage listFiles(
      String id, FileState state, String prefix, Integer limit, String cursor, Boolean count) {
    SubmissionEntity submission = submissions.visible(id);
    FileFilter filter =
        new FileFilter(
            Optional.ofNullable(state).map(FileState::toString).orElse(""),
            Optional.ofNullable(prefix).orElse(""));
    String scope = "GET files of " + submission.id + " " + filter;
    String after =
        Optional.ofNullable(cursor).map(c -> cursors.decode(c, scope).get("path")).orElse("");
    Page<FileRow> page =
        Page.of(
            rows.page(submission.id, filter, after, limit + 1),
            limit,
            last -> Map.of("path", last.path()));
    FilePage body =
        new FilePage()
            .items(page.items().stream().map(row -> bodies.body(submission.id, row)).toList());
    links.next(scope, page).ifPresent(body::next);
    return count ? body.total(rows.count(submission.id, filter)) : body;
  }

  @Override
  public FileRecord getFile(String id, String path) {
    SubmissionEntity submission = submissions.visible(id);
    return bodies.body(submission.id, find(submission.id, path));
  }

  @Override
  public FileRecord putFile(
      String id, String path, String contentDigest, String reprDigest, InputStream body) {
    SubmissionEntity submission = submissions.visible(id);
    FilePath place = FilePath.read(path).require();
    Optional<String> sha256 =
        DigestHeaders.sha256(Optional.ofNullable(contentDigest), Optional.ofNullable(reprDigest));
    boolean known =
        rows.find(submission.id, place.value()).filter(row -> row.stored().isPresent()).isPresent();
    singleFiles.announce(submission, place, length());
    FileReception.Received received = reception.receive(submission.id, place, body, sha256);
    singleFiles.accept(id, received).ifPresent(verification::now);
    FileRecord answer = bodies.body(submission.id, find(submission.id, place.value()));
    if (!known) {
      answers.created(answer.getUrl());
    }
    return answer;
  }

  @Override
  @Transactional
  public void deleteFile(String id, String path) {
    SubmissionEntity submission = submissions.changeable(id);
    FileRow file = find(submission.id, path);
    file.upload().ifPresent(uploads::drop);
    progress.delete(submission.id, file);
    submissions.touch(submission.id);
    answers.status(204);
  }

  private OptionalLong length() {
    String announced = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return announced == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(announced));
  }

  private FileRow find(UUID submission, String path) {
    return rows.find(submission, path)
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }
}
