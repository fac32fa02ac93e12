package org.fovea.download.content;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.download.FilesApi;
import org.fovea.conventions.http.Answers;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.download.bytes.ByteAnswers;
import org.fovea.download.bytes.Conditions;
import org.fovea.download.bytes.ContentDisposition;
import org.fovea.download.bytes.ObjectSegment;
import org.fovea.download.bytes.Preflight;
import org.fovea.download.bytes.ReprDigest;
import org.fovea.download.bytes.Representation;
import org.fovea.download.bytes.Representation.Audience;
import org.fovea.download.bytes.Validators;
import org.fovea.download.holding.FileRepository;
import org.fovea.download.holding.HeldFile;
import org.fovea.download.holding.Holding;
import org.fovea.download.holding.Holdings;
import org.fovea.download.holding.Links;
import org.fovea.download.holding.Reference;

/** {@code /v1/files/…}. */
@Blocking
class FilesResource implements FilesApi {
  @Inject Holdings holdings;
  @Inject Links links;
  @Inject FileRepository files;
  @Inject FolderAnswers folders;
  @Inject ByteAnswers bytes;
  @Inject Answers answers;
  @Inject ObjectStore store;
  @Inject RequestedPath requested;
  @Context HttpHeaders headers;

  @Override
  public InputStream listRoot(String accession, Integer limit, String cursor) {
    return read(
        accession, new PageRequest(limit, Optional.ofNullable(cursor)), Conditions.of(headers));
  }

  @Override
  public InputStream headRoot(String accession) {
    return read(accession, PageRequest.FIRST, Conditions.of(headers).withoutRange());
  }

  @Override
  public void preflightRoot(String accession) {
    Preflight.answer(answers);
  }

  @Override
  public InputStream readFile(
      String accession,
      String path,
      Integer limit,
      String cursor,
      String range,
      String ifRange,
      String ifMatch,
      String ifNoneMatch) {
    return read(
        accession, new PageRequest(limit, Optional.ofNullable(cursor)), Conditions.of(headers));
  }

  @Override
  public InputStream headFile(String accession, String path, String ifMatch, String ifNoneMatch) {
    return read(accession, PageRequest.FIRST, Conditions.of(headers).withoutRange());
  }

  @Override
  public void preflightFile(String accession, String path) {
    Preflight.answer(answers);
  }

  private InputStream read(String accession, PageRequest page, Conditions conditions) {
    Reference reference = Reference.parse(accession);
    String path = requested.decoded().orElseThrow(FilesResource::notFound);
    Holding holding = holdings.find(reference);
    if (reference.version().isEmpty() || requested.lacksSlash()) {
      return redirect(holding, requested.raw());
    }
    if (path.isEmpty() || path.endsWith("/")) {
      return folders.answer(holding, path, page, conditions);
    }
    Optional<HeldFile> file = files.find(holding, path);
    if (file.isEmpty() && files.isFolder(holding, path + "/")) {
      return redirect(holding, requested.raw() + "/");
    }
    return bytes.answer(
        representation(holding, file.orElseThrow(FilesResource::notFound)), conditions);
  }

  private Representation representation(Holding holding, HeldFile file) {
    Map<String, String> more = new LinkedHashMap<>();
    more.put("Repr-Digest", ReprDigest.ofSha256(file.sha256()));
    more.put(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(file.name()));
    more.put(HttpHeaders.LINK, related(holding, file));
    more.put("Content-Security-Policy", "sandbox");
    return new Representation(
        Validators.ofSha256(file.sha256(), holding.publishedAt()),
        new ObjectSegment(
            store, file.objectKey(), file.size(), Integer.parseUnsignedInt(file.crc32(), 16)),
        file.mediaType(),
        Audience.of(holding.open()),
        more);
  }

  private String related(Holding holding, HeldFile file) {
    String folder = file.path().substring(0, file.path().length() - file.name().length());
    return "<%s>; rel=\"collection\", <%s>; rel=\"describedby\""
        .formatted(links.file(holding, folder), links.study(holding));
  }

  private InputStream redirect(Holding holding, String rawPath) {
    answers.status(307);
    answers.header(HttpHeaders.LOCATION, links.encodedFile(holding, rawPath + requested.query()));
    answers.header(HttpHeaders.CACHE_CONTROL, Audience.of(holding.open()).cacheControl());
    return InputStream.nullInputStream();
  }

  private static ProblemException notFound() {
    return new ProblemException(StandardProblem.NOT_FOUND);
  }
}
