package org.fovea.metadata.document;

import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Base64;
import java.util.HexFormat;
import org.fovea.contract.content.ChunkKind;
import org.fovea.contract.content.DocumentLine;
import org.fovea.contract.metadata.DocumentsApi;
import org.fovea.contract.metadata.model.Document;
import org.fovea.contract.metadata.model.DocumentPage;
import org.fovea.conventions.http.Answers;
import org.fovea.conventions.link.PercentEncoding;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.metadata.content.ContentRepository;
import org.fovea.metadata.content.Lines;
import org.fovea.metadata.content.PageRequest;
import org.fovea.metadata.content.Paged;
import org.fovea.metadata.content.Pager;
import org.fovea.metadata.content.RowQuery;
import org.fovea.metadata.link.Links;
import org.fovea.metadata.link.VersionRef;
import org.fovea.metadata.study.Readable;
import org.fovea.metadata.study.StudyAccess;

/**
 * The depositor's documents, streamed from the store. Restricted ones do not exist for readers
 * outside.
 */
class DocumentsResource implements DocumentsApi {

  private static final String PUBLIC = "public";

  private final StudyAccess access;
  private final ContentRepository rows;
  private final Pager pager;
  private final Links links;
  private final Answers answers;

  @Inject ObjectStore store;

  @Inject
  DocumentsResource(
      StudyAccess access, ContentRepository rows, Pager pager, Links links, Answers answers) {
    this.access = access;
    this.rows = rows;
    this.pager = pager;
    this.links = links;
    this.answers = answers;
  }

  @Override
  public DocumentPage listDocuments(String accession, Integer limit, String cursor, Boolean count) {
    Readable readable = access.version(accession);
    Paged<Document> page =
        pager.page(
            readable.version().id(),
            visible(readable),
            PageRequest.of(limit, cursor, count),
            bodies -> bodies.stream().map(body -> describe(readable.ref(), body)).toList());
    return new DocumentPage().items(page.items()).next(page.nextOrNull()).total(page.totalOrNull());
  }

  @Override
  public InputStream getDocument(String accession, String path) {
    Readable readable = access.version(accession);
    DocumentLine line =
        rows.first(readable.version().id(), visible(readable).and("r.path = ?", path))
            .map(body -> Lines.read(body, DocumentLine.class))
            .orElseThrow(StudyAccess::absent);
    String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(line.sha256()));
    answers
        .etag(line.sha256())
        .header("Repr-Digest", "sha-256=:" + digest + ":")
        .header("Content-Length", Long.toString(line.size()))
        .header(
            "Content-Disposition",
            "attachment; filename*=UTF-8''" + PercentEncoding.segment(fileName(path)))
        .header("X-Content-Type-Options", "nosniff");
    return new DocumentBytes(store, line.objectKey());
  }

  private static RowQuery visible(Readable readable) {
    RowQuery all = RowQuery.of(ChunkKind.DOCUMENTS);
    return readable.inside() ? all : all.and("r.visibility = ?", PUBLIC);
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private Document describe(VersionRef ref, String body) {
    DocumentLine line = Lines.read(body, DocumentLine.class);
    return new Document()
        .path(line.path())
        .url(links.document(ref, line.path()))
        .role(line.role())
        .mediaType(line.mediaType())
        .size(line.size())
        .sha256(line.sha256())
        .visibility(line.visibility());
  }
}
