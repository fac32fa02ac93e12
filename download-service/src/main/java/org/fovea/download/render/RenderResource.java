package org.fovea.download.render;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.download.RenderApi;
import org.fovea.conventions.http.Answers;
import org.fovea.conventions.store.ObjectStore;
import org.fovea.download.bytes.ByteAnswers;
import org.fovea.download.bytes.Conditions;
import org.fovea.download.bytes.Preflight;
import org.fovea.download.bytes.Representation;
import org.fovea.download.bytes.Representation.Audience;
import org.fovea.download.bytes.Segment;
import org.fovea.download.bytes.Validators;
import org.fovea.download.bytes.Verdict;
import org.fovea.download.holding.FileRepository;
import org.fovea.download.holding.Holding;
import org.fovea.download.holding.Holdings;

/** {@code /v1/render/…}. */
@Blocking
class RenderResource implements RenderApi {
  private static final String PNG = "image/png";

  @Inject Holdings holdings;
  @Inject Thumbnails thumbnails;
  @Inject ImageRepository images;
  @Inject FileRepository files;
  @Inject ObjectStore store;
  @Inject Studio studio;
  @Inject RenderConfig config;
  @Inject ByteAnswers bytes;
  @Inject Answers answers;
  @Context HttpHeaders headers;

  @Override
  public InputStream readThumbnail(String id, Integer size, String ifNoneMatch) {
    Holding holding = holdings.findByImage(id);
    String digest = thumbnails.digest(holding, id, size);
    return answer(
        holding,
        Validators.ofDerived("thumbnail", digest),
        () -> thumbnails.png(holding, id, size));
  }

  @Override
  public InputStream headThumbnail(String id, Integer size, String ifNoneMatch) {
    return readThumbnail(id, size, ifNoneMatch);
  }

  @Override
  public InputStream readPlane(
      String id,
      Integer c,
      Integer z,
      Integer t,
      Integer level,
      String region,
      String range,
      String ifNoneMatch) {
    PlaneKey plane = new PlaneKey(level, c, z, t);
    PlaneRequest request =
        PlaneRequest.of(plane, Optional.ofNullable(region), Optional.ofNullable(range));
    Holding holding = holdings.findByImage(id);
    ImageFactsLine facts = images.facts(holding, id);
    request.checkAgainst(facts);
    String identity =
        String.join("\n", id, holding.contentDigest(), holding.factsDigest(), request.toString());
    return answer(
        holding,
        Validators.ofDerived("plane", Thumbnails.sha256(identity)),
        () -> plane(holding, facts, request));
  }

  @Override
  public void preflightThumbnail(String id) {
    Preflight.answer(answers);
  }

  @Override
  public void preflightPlane(String id) {
    Preflight.answer(answers);
  }

  private byte[] plane(Holding holding, ImageFactsLine facts, PlaneRequest request) {
    try {
      HeldBytes source = new HeldBytes(files, store, holding);
      return studio.draw(facts, source, reader -> request.draw(reader, config.planePixels()));
    } catch (PictureUnavailableException e) {
      throw ImageRepository.unavailable(e.getMessage());
    }
  }

  /** Draws only when the caller does not have the picture already. */
  private InputStream answer(Holding holding, Validators validators, Supplier<byte[]> picture) {
    Conditions conditions = Conditions.of(headers).withoutRange();
    boolean known = conditions.judge(validators, 0) instanceof Verdict.NotModified;
    Segment content = Segment.of(known ? new byte[0] : picture.get());
    return bytes.answer(
        new Representation(validators, content, PNG, Audience.of(holding.open()), Map.of()),
        conditions);
  }
}
