package org.fovea.download.bundle;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.fovea.contract.download.ArchivesApi;
import org.fovea.conventions.http.Answers;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.download.bytes.ByteAnswers;
import org.fovea.download.bytes.Conditions;
import org.fovea.download.bytes.ContentDisposition;
import org.fovea.download.bytes.ObjectSegment;
import org.fovea.download.bytes.Preflight;
import org.fovea.download.bytes.ReadAhead;
import org.fovea.download.bytes.Representation;
import org.fovea.download.bytes.Representation.Audience;
import org.fovea.download.bytes.Segment;
import org.fovea.download.bytes.Validators;
import org.fovea.download.holding.Holding;
import org.fovea.download.holding.Holdings;
import org.fovea.download.holding.Links;
import org.fovea.download.holding.Reference;
import org.fovea.download.selection.SelectionParameters;

/** {@code /v1/archives/…}. */
@Blocking
class ArchivesResource implements ArchivesApi {
  private static final String SUFFIX = ".zip";

  @Inject Holdings holdings;
  @Inject Links links;
  @Inject Bundles bundles;
  @Inject SelectionParameters parameters;
  @Inject ByteAnswers bytes;
  @Inject ReadAhead readAhead;
  @Inject Answers answers;
  @Inject ObjectStore store;
  @Inject RoutingContext routing;
  @Context HttpHeaders headers;

  @Override
  public InputStream readArchive(
      String name,
      List<String> path,
      List<String> role,
      List<String> dataset,
      List<String> screen,
      List<String> plate,
      List<String> well,
      List<String> image,
      Integer take,
      String seed,
      String range,
      String ifRange,
      String ifMatch,
      String ifNoneMatch) {
    return answer(name, Conditions.of(headers));
  }

  @Override
  public InputStream headArchive(
      String name,
      List<String> path,
      List<String> role,
      List<String> dataset,
      List<String> screen,
      List<String> plate,
      List<String> well,
      List<String> image,
      Integer take,
      String seed,
      String ifMatch,
      String ifNoneMatch) {
    return answer(name, Conditions.of(headers).withoutRange());
  }

  @Override
  public void preflightArchive(String name) {
    Preflight.answer(answers);
  }

  private InputStream answer(String name, Conditions conditions) {
    if (!name.endsWith(SUFFIX)) {
      throw new ProblemException(StandardProblem.NOT_FOUND);
    }
    Reference reference = Reference.parse(name.substring(0, name.length() - SUFFIX.length()));
    Holding holding = holdings.find(reference);
    return reference.version().isEmpty()
        ? redirect(holding)
        : bytes.answer(representation(holding), conditions);
  }

  private Representation representation(Holding holding) {
    StoredZip zip = bundles.of(holding, parameters.selection());
    return new Representation(
        Validators.ofDerived("zip", zip.digest()),
        segment(zip),
        "application/zip",
        Audience.of(holding.open()),
        Map.of(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment(holding.name() + SUFFIX)));
  }

  private Segment segment(StoredZip zip) {
    return new Segment() {
      @Override
      public long length() {
        return zip.length();
      }

      @Override
      public InputStream open(long offset, long length) {
        return readAhead.of(zip.segments(this::member), offset, length);
      }

      private Segment member(ZipMember member) {
        return new ObjectSegment(store, member.objectKey(), member.size(), member.crc32());
      }
    };
  }

  private InputStream redirect(Holding holding) {
    String query = routing.request().query();
    answers.status(307);
    answers.header(
        HttpHeaders.LOCATION, links.archive(holding, SUFFIX + (query == null ? "" : "?" + query)));
    answers.header(HttpHeaders.CACHE_CONTROL, Audience.of(holding.open()).cacheControl());
    return InputStream.nullInputStream();
  }
}
