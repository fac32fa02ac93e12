package org.fovea.ingest.upload;

import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fovea.contract.ingest.UploadsApi;
import org.fovea.contract.ingest.model.CompleteUploads;
import org.fovea.contract.ingest.model.CompletedUploads;
import org.fovea.contract.ingest.model.OpenUploads;
import org.fovea.contract.ingest.model.OpenedUploads;
import org.fovea.contract.ingest.model.ReceivedPart;
import org.fovea.contract.ingest.model.ReceivedParts;
import org.fovea.contract.ingest.model.SignParts;
import org.fovea.contract.ingest.model.SignedParts;
import org.fovea.contract.ingest.model.Upload;
import org.fovea.contract.ingest.model.UploadPage;
import org.fovea.conventions.cursor.Cursors;
import org.fovea.conventions.http.Answers;
import org.fovea.conventions.paging.Page;
import org.fovea.conventions.paging.PageLinks;
import org.fovea.conventions.store.StoredPart;
import org.fovea.ingest.blob.Blobs;
import org.fovea.ingest.digest.DigestHeaders;
import org.fovea.ingest.digest.SpooledBody;
import org.fovea.ingest.submission.Submissions;

/** The calls on sessions. */
class UploadsResource implements UploadsApi {

  @Inject Submissions submissions;
  @Inject Blobs blobs;
  @Inject SessionOpener opener;
  @Inject Uploads uploads;
  @Inject PartSigning signing;
  @Inject Parts parts;
  @Inject Completion completion;
  @Inject Verification verification;
  @Inject UploadMapper bodies;
  @Inject Answers answers;
  @Inject Cursors cursors;
  @Inject PageLinks links;

  @Override
  public OpenedUploads openUploads(String id, OpenUploads body) {
    List<String> keys = blobs.fresh(submissions.visible(id).id, body.getFiles().size());
    List<Opened> opened =
        opener.open(id, body.getFiles().stream().map(UploadMapper::wanted).toList(), keys);
    return new OpenedUploads().items(opened.stream().map(bodies::body).toList());
  }

  @Override
  public UploadPage listUploads(String id, Integer limit, String cursor, Boolean count) {
    UUID submission = submissions.visible(id).id;
    String scope = "GET uploads of " + submission;
    String after =
        Optional.ofNullable(cursor).map(c -> cursors.decode(c, scope).get("path")).orElse("");
    Page<UploadEntity> page =
        Page.of(
            uploads.open(submission, after, limit + 1), limit, last -> Map.of("path", last.path));
    UploadPage body = new UploadPage().items(page.items().stream().map(bodies::body).toList());
    links.next(scope, page).ifPresent(body::next);
    return count ? body.total(uploads.countOpen(submission)) : body;
  }

  @Override
  public SignedParts signParts(String id, SignParts body) {
    UUID submission = submissions.visible(id).id;
    return new SignedParts()
        .items(
            signing
                .sign(submission, body.getParts().stream().map(UploadMapper::wanted).toList())
                .stream()
                .map(UploadMapper::body)
                .toList());
  }

  @Override
  public CompletedUploads completeUploads(String id, CompleteUploads body) {
    UUID submission = submissions.visible(id).id;
    List<Completion.Completed> completed =
        completion.complete(
            submission, body.getUploads().stream().map(UploadMapper::wanted).toList());
    verification.wake();
    return new CompletedUploads().items(completed.stream().map(bodies::body).toList());
  }

  @Override
  public Upload getUpload(String upload) {
    return bodies.withPut(uploads.visible(upload));
  }

  @Override
  public void abortUpload(String upload) {
    uploads.abort(upload);
    answers.status(204);
  }

  @Override
  public ReceivedParts listParts(String upload) {
    UploadEntity session = uploads.visible(upload);
    Parts.requireReceiving(session);
    List<StoredPart> received = parts.received(session);
    return new ReceivedParts()
        .items(
            received.stream()
                .map(part -> new ReceivedPart().number(part.number()).size(part.size()))
                .toList())
        .missing(Completion.missing(session.plan(), received));
  }

  @Override
  public ReceivedPart putPart(
      String upload, Integer number, InputStream body, String contentDigest) {
    UploadEntity session = uploads.visible(upload);
    Optional<String> sha256 =
        DigestHeaders.sha256(Optional.ofNullable(contentDigest), Optional.empty());
    try (SpooledBody part = SpooledBody.take(body, session.partSize).requireSha256(sha256)) {
      parts.put(session, number, part);
      return new ReceivedPart().number(number).size(part.digests().size());
    }
  }
}
