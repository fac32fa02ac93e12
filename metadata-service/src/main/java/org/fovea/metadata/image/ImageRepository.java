package org.fovea.metadata.image;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fovea.contract.content.ChunkKind;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.sql.Sql;
import org.fovea.metadata.content.ContentRepository;
import org.fovea.metadata.content.Lines;
import org.fovea.metadata.content.RowQuery;
import org.fovea.metadata.link.VersionRef;
import org.fovea.metadata.problem.MetadataProblem;
import org.fovea.metadata.study.StudyAccess;

/**
 * Finds images by id, each in the latest version the caller may see, and adds what was observed in
 * them.
 */
@RequestScoped
class ImageRepository {

  private static final String BY_ID =
      """
      select distinct on (r.id) r.id, r.body, s.id as study, s.accession, v.id as version, v.number
      from image_row r join version_chunk vc on vc.chunk = r.chunk join study_version v on v.id = vc.version
        join study s on s.id = v.study
      where r.id = any(?::uuid[]) and\s\
      """
          + StudyAccess.VISIBLE
          + " order by r.id, v.number desc";
  private static final String CLOSED =
      """
      select 1 from image_row r join version_chunk vc on vc.chunk = r.chunk join study_version v on v.id = vc.version
      where r.id = ?::uuid and v.visibility = 'CLOSED'\
      """;

  private final Sql sql;
  private final ContentRepository rows;
  private final StudyAccess access;

  private record Found(ImageOwner owner, ImageLine line) {}

  @Inject
  ImageRepository(Sql sql, ContentRepository rows, StudyAccess access) {
    this.sql = sql;
    this.rows = rows;
    this.access = access;
  }

  /**
   * One image.
   *
   * @throws ProblemException 404, or 410 when every version that held it was withdrawn
   */
  ImageView byId(String id) {
    Optional<ImageView> found = Optional.ofNullable(byIds(List.of(id)).get(id));
    return found.orElseThrow(
        () ->
            isClosed(id) ? new ProblemException(MetadataProblem.WITHDRAWN) : StudyAccess.absent());
  }

  /** Those images of a list that the caller may see, by id as it was given. */
  Map<String, ImageView> byIds(List<String> ids) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(ids.stream().filter(ImageRepository::isId).toArray(String[]::new));
    arguments.addAll(access.visibleArguments());
    Map<String, Found> found = new HashMap<>();
    sql.list(
            BY_ID,
            row ->
                new Found(
                    new ImageOwner(
                        row.getObject("study", UUID.class),
                        row.getLong("version"),
                        new VersionRef(row.getString("accession"), row.getInt("number"))),
                    Lines.read(row.getString("body"), ImageLine.class)),
            arguments.toArray())
        .forEach(image -> found.put(image.line().id(), image));
    return describe(ids, found);
  }

  private Map<String, ImageView> describe(List<String> ids, Map<String, Found> found) {
    Map<Long, List<Found>> versions =
        found.values().stream().collect(Collectors.groupingBy(image -> image.owner().version()));
    Map<String, ImageFactsLine> facts = new HashMap<>();
    versions.forEach(
        (version, images) ->
            facts.putAll(facts(version, images.stream().map(Found::line).toList())));
    Map<String, ImageView> answers = new LinkedHashMap<>();
    for (String id : ids) {
      Optional.ofNullable(found.get(id))
          .ifPresent(
              image ->
                  answers.put(
                      id,
                      new ImageView(
                          image.owner(), image.line(), Optional.ofNullable(facts.get(id)))));
    }
    return answers;
  }

  /** Images of one version from their stored lines. */
  List<ImageView> describe(ImageOwner owner, List<String> bodies) {
    List<ImageLine> lines = bodies.stream().map(body -> Lines.read(body, ImageLine.class)).toList();
    Map<String, ImageFactsLine> facts = facts(owner.version(), lines);
    return lines.stream()
        .map(line -> new ImageView(owner, line, Optional.ofNullable(facts.get(line.id()))))
        .toList();
  }

  private Map<String, ImageFactsLine> facts(long version, List<ImageLine> lines) {
    String[] ids = lines.stream().map(ImageLine::id).toArray(String[]::new);
    return rows
        .all(version, RowQuery.of(ChunkKind.FACTS).and("r.image = any(?::uuid[])", (Object) ids))
        .stream()
        .map(body -> Lines.read(body, ImageFactsLine.class))
        .collect(Collectors.toMap(ImageFactsLine::image, line -> line, (earlier, later) -> later));
  }

  private boolean isClosed(String id) {
    return isId(id) && sql.first(CLOSED, row -> true, id).isPresent();
  }

  private static boolean isId(String text) {
    try {
      return UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
