package org.fovea.download.manifest;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Iterator;
import java.util.List;
import org.fovea.contract.download.ManifestsApi;
import org.fovea.conventions.http.Answers;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.download.bytes.Preflight;
import org.fovea.download.bytes.Representation.Audience;
import org.fovea.download.holding.DownloadProblem;
import org.fovea.download.holding.HeldFile;
import org.fovea.download.holding.Holding;
import org.fovea.download.holding.Holdings;
import org.fovea.download.holding.Links;
import org.fovea.download.holding.Reference;
import org.fovea.download.selection.SelectedFiles;
import org.fovea.download.selection.SelectionParameters;

/** {@code /v1/manifests/…}. */
@Blocking
class ManifestsResource implements ManifestsApi {
  @Inject Holdings holdings;
  @Inject SelectedFiles selected;
  @Inject SelectionParameters parameters;
  @Inject Answers answers;
  @Inject Links links;
  @Inject RoutingContext routing;

  @Override
  public InputStream readManifest(
      String name,
      List<String> path,
      List<String> role,
      List<String> dataset,
      List<String> screen,
      List<String> plate,
      List<String> well,
      List<String> image,
      Integer take,
      String seed) {
    ManifestFormat format =
        ManifestFormat.ofName(name)
            .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    Reference reference =
        Reference.parse(name.substring(0, name.length() - format.suffix().length()));
    Holding holding = holdings.find(reference);
    answers.header(HttpHeaders.CACHE_CONTROL, Audience.of(holding.open()).cacheControl());
    return reference.version().isEmpty() ? redirect(holding, format) : text(holding, format);
  }

  @Override
  public void preflightManifest(String name) {
    Preflight.answer(answers);
  }

  private InputStream text(Holding holding, ManifestFormat format) {
    Iterator<HeldFile> files = selected.of(holding, parameters.selection()).iterator();
    if (!files.hasNext()) {
      throw new ProblemException(DownloadProblem.EMPTY_SELECTION);
    }
    answers.header(HttpHeaders.CONTENT_TYPE, format.mediaType());
    return new SequenceInputStream(new ManifestText(format, links, holding, files));
  }

  private InputStream redirect(Holding holding, ManifestFormat format) {
    String query = routing.request().query();
    answers.status(307);
    answers.header(
        HttpHeaders.LOCATION,
        links.manifest(holding, format.suffix() + (query == null ? "" : "?" + query)));
    return InputStream.nullInputStream();
  }
}
