package org.fovea.download.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.fovea.conventions.sql.Sql;
import org.fovea.download.holding.FileRepository;
import org.fovea.download.holding.HeldFile;
import org.fovea.download.holding.Holding;
import org.fovea.download.holding.Holdings;

/** Asks the database for files and parts of images of a version. */
@ApplicationScoped
class SelectionRepository {
  private static final String CHUNKS =
      "select chunk from version_chunk where study = ? and version = ?";
  private static final String PARTS =
      """
      select distinct p.path from image i join image_part p using (image, chunk)
      where i.study = ? and i.chunk = any (?)
        and (cardinality(?::text[]) = 0 or i.plate = any (?::text[]))
        and (cardinality(?::text[]) = 0 or i.well = any (?::text[]))
        and (cardinality(?::uuid[]) = 0 or i.image = any (?))\
      """;
  private static final String WANTED =
      """
      select %s from file where study = ? and chunk = any (?)
        and (cardinality(?::text[]) = 0 or role = any (?::text[]))
        and (cardinality(?::text[]) = 0 or datasets && ?::text[])
        and (cardinality(?::text[]) = 0 or datasets && ?::text[])
        and\
      """
          .formatted(FileRepository.COLUMNS);
  private static final String BETWEEN = WANTED + " path >= ? and path < ? order by path limit ?";
  private static final String AMONG = WANTED + " path = any (?::text[]) order by path";

  private final Sql sql;

  @Inject
  SelectionRepository(Sql sql) {
    this.sql = sql;
  }

  /** Where a selection looks. */
  Scope scope(Holding holding, Selection selection) {
    UUID study = UUID.fromString(holding.study());
    List<Long> chunks = sql.list(CHUNKS, row -> row.getLong(1), study, holding.version());
    return new Scope(study, chunks, selection);
  }

  /** The parts of the images a selection picks. */
  List<String> parts(Scope scope) {
    String[] plates = texts(scope.selection().plates());
    String[] wells = texts(scope.selection().wells());
    List<String> named = scope.selection().images();
    UUID[] images = named.stream().flatMap(id -> Holdings.uuid(id).stream()).toArray(UUID[]::new);
    if (images.length == 0 && !named.isEmpty()) {
      return List.of();
    }
    return sql.list(
        PARTS,
        row -> row.getString(1),
        scope.study(),
        scope.chunkArray(),
        plates,
        plates,
        wells,
        wells,
        images,
        images);
  }

  /** The first files of an interval, by path. */
  List<HeldFile> between(Scope scope, PathInterval interval, int limit) {
    return ask(BETWEEN, scope, interval.from(), interval.to(), limit);
  }

  /** The files at these paths. */
  List<HeldFile> among(Scope scope, List<String> paths) {
    return ask(AMONG, scope, (Object) texts(paths));
  }

  private List<HeldFile> ask(String query, Scope scope, Object... where) {
    String[] roles = texts(scope.selection().roles());
    String[] datasets = texts(scope.selection().datasets());
    String[] screens = texts(scope.selection().screens());
    List<Object> arguments = new ArrayList<>();
    Collections.addAll(
        arguments,
        scope.study(),
        scope.chunkArray(),
        roles,
        roles,
        datasets,
        datasets,
        screens,
        screens);
    Collections.addAll(arguments, where);
    return sql.list(query, FileRepository::read, arguments.toArray());
  }

  private static String[] texts(List<String> list) {
    return list.toArray(String[]::new);
  }

  /** The chunks of a version and what is wanted of them. */
  record Scope(UUID study, List<Long> chunks, Selection selection) {
    private Long[] chunkArray() {
      return chunks.toArray(Long[]::new);
    }
  }
}
