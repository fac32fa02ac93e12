package org.fovea.ingest.document;

import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.ingest.DocumentsApi;
import org.fovea.contract.ingest.model.Document;
import org.fovea.contract.ingest.model.DocumentPage;
import org.fovea.conventions.cursor.Cursors;
import org.fovea.conventions.http.Answers;
import org.fovea.conventions.paging.Page;
import org.fovea.conventions.paging.PageLinks;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.ingest.digest.DigestHeaders;
import org.fovea.ingest.digest.SpooledBody;
import org.fovea.ingest.link.Links;
import org.fovea.ingest.path.FilePath;
import org.fovea.ingest.submission.SubmissionEntity;
import org.fovea.ingest.submission.Submissions;

/** The calls on documents. */
class DocumentsResource implements DocumentsApi {

  private final Submissions submissions;
  private final Documents documents;
  private final DocumentRepository rows;
  private final DocumentConfig config;

  @Inject ObjectStore store;
  @Inject Answers answers;
  @Inject Cursors cursors;
  @Inject PageLinks links;
  @Inject Links urls;

  @Inject
  DocumentsResource(
      Submissions submissions,
      Documents documents,
      DocumentRepository rows,
      DocumentConfig config) {
    this.submissions = submissions;
    this.documents = documents;
    this.rows = rows;
    this.config = config;
  }

  @Override
  public DocumentPage listDocuments(String id, Integer limit, String cursor, Boolean count) {
    SubmissionEntity submission = submissions.visible(id);
    String scope = "GET documents of " + submission.id;
    String after =
        Optional.ofNullable(cursor).map(c -> cursors.decode(c, scope).get("path")).orElse("");
    Page<StoredDocument> page =
        Page.of(
            rows.page(submission.id, after, limit + 1), limit, last -> Map.of("path", last.path()));
    DocumentPage body =
        new DocumentPage().items(page.items().stream().map(d -> body(submission, d)).toList());
    links.next(scope, page).ifPresent(body::next);
    return count ? body.total(rows.count(submission.id)) : body;
  }

  @Override
  public InputStream getDocument(String id, String path) {
    StoredDocument document = documents.find(submissions.visible(id).id, path);
    answers
        .etag(document.sha256())
        .header("Repr-Digest", DigestHeaders.format(document.sha256()))
        .header("Content-Length", Long.toString(document.size()));
    return store.open(document.objectKey());
  }

  @Override
  public Document putDocument(
      String id, String path, String contentDigest, String reprDigest, InputStream body) {
    SubmissionEntity submission = submissions.visible(id);
    FilePath place = FilePath.read(path).require();
    Optional<String> sha256 =
        DigestHeaders.sha256(Optional.ofNullable(contentDigest), Optional.ofNullable(reprDigest));
    try (SpooledBody taken = SpooledBody.take(body, config.maxBytes()).requireSha256(sha256)) {
      String key = documents.store(submission.id, place, taken);
      Documents.Put put = documents.put(id, place, taken, key);
      answers.etag(put.document().sha256());
      if (put.made()) {
        answers.created(url(submission, put.document()));
      }
      return body(submission, put.document());
    }
  }

  @Override
  public void deleteDocument(String id, String path) {
    documents.delete(id, path);
    answers.status(204);
  }

  private Document body(SubmissionEntity submission, StoredDocument document) {
    return new Document()
        .path(document.path())
        .url(url(submission, document))
        .size(document.size())
        .sha256(document.sha256())
        .mediaType(document.mediaType())
        .updatedAt(document.updatedAt().atOffset(ZoneOffset.UTC));
  }

  private String url(SubmissionEntity submission, StoredDocument document) {
    return urls.document(submission.id, document.path());
  }
}
