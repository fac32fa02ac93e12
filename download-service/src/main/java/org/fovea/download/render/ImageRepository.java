package org.fovea.download.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.conventions.content.ContentMapper;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.sql.Sql;
import org.fovea.download.holding.DownloadProblem;
import org.fovea.download.holding.Holding;

/** What is known of the images of versions. */
@ApplicationScoped
class ImageRepository {
  private static final String FACTS =
      """
      select i.unviewable, f.facts from image i
      join version_chunk v on v.chunk = i.chunk and v.study = ? and v.version = ?
      left join lateral (
        select facts from image_facts join version_chunk w using (chunk)
        where image = i.image and w.study = v.study and w.version = v.version limit 1) f on true
      where i.image = ?\
      """;

  private final Sql sql;
  private final ObjectMapper mapper = ContentMapper.create();

  @Inject
  ImageRepository(Sql sql) {
    this.sql = sql;
  }

  /** The facts of an image that can be drawn; any other is a problem that says why. */
  ImageFactsLine facts(Holding holding, String image) {
    Known known =
        sql.first(
                FACTS,
                this::known,
                UUID.fromString(holding.study()),
                holding.version(),
                UUID.fromString(image))
            .orElseThrow(() -> unavailable("The image is not known."));
    known
        .unviewable()
        .ifPresent(
            reason -> {
              throw unavailable(reason);
            });
    return known
        .facts()
        .filter(facts -> facts.layout() != null)
        .orElseThrow(() -> unavailable("Where its pixels lie is not known."));
  }

  static ProblemException unavailable(String reason) {
    return new ProblemException(DownloadProblem.PICTURE_UNAVAILABLE, reason);
  }

  private Known known(ResultSet row) throws SQLException {
    return new Known(
        Optional.ofNullable(row.getString("unviewable")),
        Optional.ofNullable(row.getString("facts")).map(this::parse));
  }

  private ImageFactsLine parse(String json) {
    try {
      return mapper.readValue(json, ImageFactsLine.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Known(Optional<String> unviewable, Optional<ImageFactsLine> facts) {}
}
