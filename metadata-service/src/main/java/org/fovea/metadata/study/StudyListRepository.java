package org.fovea.metadata.study;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.conventions.cursor.Cursors;
import org.fovea.conventions.paging.Page;
import org.fovea.conventions.paging.PageLinks;
import org.fovea.conventions.sql.Sql;
import org.fovea.metadata.content.PageRequest;
import org.fovea.metadata.content.Paged;

/** Lists studies, newest first, each as the latest version the caller may see. */
@RequestScoped
class StudyListRepository {

  private static final String FROM =
      """
      \sfrom study s cross join lateral (
        select v.id, v.state from study_version v where v.study = s.id and %s
        order by v.state = 'REFUSED', v.number desc limit 1) v
      where true\
      """
          .formatted(StudyAccess.VISIBLE);

  private final Sql sql;
  private final StudyAccess access;
  private final Cursors cursors;
  private final PageLinks links;

  @Inject
  StudyListRepository(Sql sql, StudyAccess access, Cursors cursors, PageLinks links) {
    this.sql = sql;
    this.access = access;
    this.cursors = cursors;
    this.links = links;
  }

  private record Hit(long position, long version) {}

  Paged<StudyVersion> list(StudyFilter filter, PageRequest request) {
    String scope = "studies " + filter;
    List<Object> arguments = new ArrayList<>(access.visibleArguments());
    String where = where(filter, arguments);
    Optional<Long> total =
        request.counted() ? Optional.of(count(where, arguments)) : Optional.empty();
    arguments.add(before(request, scope));
    arguments.add(request.limit() + 1);
    List<Hit> hits =
        sql.list(
            "select s.position, v.id"
                + FROM
                + where
                + " and s.position < ? order by s.position desc limit ?",
            row -> new Hit(row.getLong(1), row.getLong(2)),
            arguments.toArray());
    Page<Hit> page =
        Page.of(hits, request.limit(), hit -> Map.of("p", Long.toString(hit.position())));
    return new Paged<>(versions(page.items()), links.next(scope, page), total);
  }

  private long before(PageRequest request, String scope) {
    return request
        .cursor()
        .map(cursor -> Long.parseLong(cursors.decode(cursor, scope).get("p")))
        .orElse(Long.MAX_VALUE);
  }

  private long count(String where, List<Object> arguments) {
    return sql.first("select count(*)" + FROM + where, row -> row.getLong(1), arguments.toArray())
        .orElseThrow();
  }

  private String where(StudyFilter filter, List<Object> arguments) {
    StringBuilder where = new StringBuilder();
    filter.state().ifPresent(state -> narrow(where, " and v.state = ?", arguments, state));
    filter
        .assignee()
        .ifPresent(curator -> narrow(where, " and s.assignee = ?", arguments, curator));
    filter.owner().ifPresent(owner -> narrow(where, " and s.owner = ?", arguments, owner));
    return where.toString();
  }

  private static void narrow(
      StringBuilder where, String condition, List<Object> arguments, Object value) {
    where.append(condition);
    arguments.add(value);
  }

  private List<StudyVersion> versions(List<Hit> hits) {
    List<Long> ids = hits.stream().map(Hit::version).toList();
    Map<Long, StudyVersion> versions = new HashMap<>();
    StudyVersion.<StudyVersion>list("from StudyVersion v join fetch v.study where v.id in ?1", ids)
        .forEach(version -> versions.put(version.id(), version));
    return ids.stream().map(versions::get).toList();
  }
}
