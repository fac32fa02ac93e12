package org.fovea.download.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fovea.contract.content.ChunkKind;
import org.fovea.contract.content.ChunkRef;
import org.fovea.contract.content.FileLine;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.conventions.content.ContentMapper;
import org.fovea.conventions.content.ContentReader;
import org.fovea.conventions.sql.Sql;

/** Loads chunks of files, images and facts; the lines of other kinds are nobody's concern here. */
@ApplicationScoped
class ChunkLoader {
  private static final String FILES =
      "file (study, path, chunk, size, sha256, crc32c, crc32, media_type, role, object_key,"
          + " datasets)";
  private static final String IMAGES =
      "image (image, chunk, study, dataset, plate, well, unviewable)";
  private static final String PARTS = "image_part (image, chunk, path)";
  private static final String FACTS = "image_facts (image, chunk, facts)";

  private static final List<String> TABLES = List.of("file", "image", "image_part", "image_facts");
  private static final String UNUSED =
      "select c.id from chunk c where study = ?"
          + " and not exists (select 1 from version_chunk v where v.chunk = c.id)";
  private static final String DEFAULT_TYPE = "application/octet-stream";

  private final ContentReader content;
  private final Sql sql;
  private final ObjectMapper mapper = ContentMapper.create();
  private final Map<ChunkKind, Load> loads =
      Map.of(
          ChunkKind.FILES,
          this::files,
          ChunkKind.IMAGES,
          this::images,
          ChunkKind.FACTS,
          this::facts);

  @Inject
  ChunkLoader(ContentReader content, Sql sql) {
    this.content = content;
    this.sql = sql;
  }

  /** Whether chunks of this kind are loaded. */
  boolean wants(ChunkKind kind) {
    return loads.containsKey(kind);
  }

  /** The id of a chunk that is loaded. */
  Optional<Long> find(UUID study, ChunkRef chunk) {
    return sql.first(
        "select id from chunk where study = ? and kind = ? and digest = ?",
        row -> row.getLong(1),
        study,
        chunk.kind().name(),
        chunk.digest());
  }

  /**
   * Loads a chunk in the current transaction, instead of what was loaded of it, and gives its id.
   */
  long load(UUID study, ChunkRef chunk) {
    long id = find(study, chunk).orElseGet(() -> insert(study, chunk));
    TABLES.forEach(table -> sql.update("delete from " + table + " where chunk = ?", id));
    loads.get(chunk.kind()).load(new Target(study, id), chunk);
    return id;
  }

  /** Drops the chunks no version names, in the current transaction. */
  boolean sweep(UUID study) {
    TABLES.forEach(
        table -> sql.update("delete from " + table + " where chunk in (" + UNUSED + ")", study));
    return sql.update("delete from chunk where id in (" + UNUSED + ")", study) > 0;
  }

  /** Tells the planner what was loaded, which it would learn minutes too late by itself. */
  boolean analyze() {
    TABLES.forEach(table -> sql.update("analyze " + table));
    return true;
  }

  private long insert(UUID study, ChunkRef chunk) {
    return sql.first(
            "insert into chunk (study, kind, digest) values (?, ?, ?) returning id",
            row -> row.getLong(1),
            study,
            chunk.kind().name(),
            chunk.digest())
        .orElseThrow();
  }

  private void files(Target target, ChunkRef chunk) {
    copy(
        FILES,
        rows ->
            content.read(
                chunk,
                FileLine.class,
                file ->
                    rows.add(
                        target.study(),
                        file.path(),
                        target.chunk(),
                        file.size(),
                        file.sha256(),
                        file.crc32c(),
                        file.crc32(),
                        or(file.mediaType(), DEFAULT_TYPE),
                        or(file.role(), ""),
                        file.objectKey(),
                        file.datasets())));
  }

  private void images(Target target, ChunkRef chunk) {
    copy(
        IMAGES,
        rows ->
            content.read(
                chunk,
                ImageLine.class,
                image ->
                    rows.add(
                        image.id(),
                        target.chunk(),
                        target.study(),
                        or(image.dataset(), ""),
                        or(image.plate(), ""),
                        or(image.well(), ""),
                        image.viewable()
                            ? null
                            : or(image.reason(), "No reader knows its format."))));
    copy(
        PARTS,
        rows ->
            content.read(
                chunk,
                ImageLine.class,
                image ->
                    image
                        .parts()
                        .forEach(part -> rows.add(image.id(), target.chunk(), part.path()))));
  }

  private void facts(Target target, ChunkRef chunk) {
    copy(
        FACTS,
        rows ->
            content.read(
                chunk,
                ImageFactsLine.class,
                facts -> rows.add(facts.image(), target.chunk(), json(facts))));
  }

  private void copy(String table, Rows source) {
    sql.call(
        connection -> {
          copy(connection, table, source);
          return table;
        });
  }

  private static void copy(Connection connection, String table, Rows source) throws SQLException {
    try (CopyRows rows = new CopyRows(connection, table)) {
      source.writeTo(rows);
      rows.finish();
    }
  }

  private String json(ImageFactsLine facts) {
    try {
      return mapper.writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String or(String value, String otherwise) {
    return value == null ? otherwise : value;
  }

  private record Target(UUID study, long chunk) {}

  @FunctionalInterface
  private interface Load {
    void load(Target target, ChunkRef chunk);
  }

  @FunctionalInterface
  private interface Rows {
    void writeTo(CopyRows rows);
  }
}
