package org.fovea.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.ingest.model.CompletedUpload;
import org.fovea.contract.ingest.model.FileRole;
import org.fovea.contract.ingest.model.NewUpload;
import org.fovea.contract.ingest.model.OpenedUpload;
import org.fovea.contract.ingest.model.PartToSign;
import org.fovea.contract.ingest.model.SignedPart;
import org.fovea.contract.ingest.model.SignedPut;
import org.fovea.contract.ingest.model.Upload;
import org.fovea.contract.ingest.model.UploadToComplete;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.store.Presigner;
import org.fovea.conventions.store.SignedRequest;
import org.fovea.ingest.file.Json;
import org.fovea.ingest.link.Links;
import org.fovea.ingest.path.FilePath;
import org.fovea.ingest.problem.ProblemMapper;

/** Says sessions in the words of the contract. */
@ApplicationScoped
class UploadMapper {

  private final Presigner presigner;
  private final Links links;

  @Inject
  UploadMapper(Presigner presigner, Links links) {
    this.presigner = presigner;
    this.links = links;
  }

  static WantedFile wanted(NewUpload body) {
    return new WantedFile(
        FilePath.read(body.getPath()),
        body.getSize(),
        Optional.ofNullable(body.getSha256()),
        Optional.ofNullable(body.getCrc32c()),
        Optional.ofNullable(body.getRole()).map(FileRole::toString),
        body.getDatasets() == null ? List.of() : body.getDatasets());
  }

  static PartSigning.Wanted wanted(PartToSign body) {
    return new PartSigning.Wanted(
        body.getUpload(), body.getNumber(), body.getSize(), body.getCrc32c());
  }

  static Completion.Wanted wanted(UploadToComplete body) {
    return new Completion.Wanted(
        body.getUpload(),
        Optional.ofNullable(body.getSha256()),
        Optional.ofNullable(body.getCrc32c()));
  }

  static SignedPart body(PartSigning.Signed part) {
    SignedPart body =
        new SignedPart().upload(part.wanted().upload()).number(part.wanted().number());
    part.request().map(UploadMapper::body).ifPresent(body::put);
    part.problem().map(ProblemMapper::body).ifPresent(body::problem);
    return body;
  }

  OpenedUpload body(Opened opened) {
    OpenedUpload body = new OpenedUpload().path(opened.path());
    opened.upload().map(this::withPut).ifPresent(body::upload);
    opened.problem().map(ProblemMapper::body).ifPresent(body::problem);
    List<ProblemError> notes = opened.notes();
    body.notes(notes.isEmpty() ? null : notes.stream().map(ProblemMapper::body).toList());
    if (opened.problem().isPresent()) {
      return body.status(OpenedUpload.StatusEnum.REFUSED);
    }
    return body.status(
        opened.upload().isPresent()
            ? OpenedUpload.StatusEnum.OPENED
            : OpenedUpload.StatusEnum.VERIFIED);
  }

  CompletedUpload body(Completion.Completed completed) {
    CompletedUpload body = new CompletedUpload().upload(completed.upload());
    completed.session().ifPresent(upload -> body.path(upload.path).state(state(upload)));
    completed.problem().map(ProblemMapper::body).ifPresent(body::problem);
    return body.missingParts(completed.missingParts().isEmpty() ? null : completed.missingParts());
  }

  /** With a fresh signed PUT, when the file goes in one and still can. */
  Upload withPut(UploadEntity upload) {
    Upload body = body(upload);
    if (upload.singlePart() && upload.state == UploadState.RECEIVING) {
      body.put(body(presigner.put(upload.objectKey, upload.size, upload.sha256())));
    }
    return body;
  }

  Upload body(UploadEntity upload) {
    Upload body =
        new Upload()
            .id(upload.id.toString())
            .url(links.upload(upload.id))
            .submission(upload.submission.toString())
            .path(upload.path)
            .size(upload.size)
            .sha256(upload.sha256)
            .state(state(upload))
            .partSize(upload.partSize)
            .partCount(upload.partCount)
            .expiresAt(upload.expiresAt.atOffset(ZoneOffset.UTC));
    return upload.problem == null
        ? body
        : body.problem(ProblemMapper.body(Json.problem(upload.problem)));
  }

  static SignedPut body(SignedRequest signed) {
    return new SignedPut()
        .url(signed.url())
        .headers(signed.headers())
        .expiresAt(signed.expiresAt().atOffset(ZoneOffset.UTC));
  }

  private static org.fovea.contract.ingest.model.UploadState state(UploadEntity upload) {
    return org.fovea.contract.ingest.model.UploadState.fromValue(upload.state.word());
  }
}
