package org.fovea.metadata.study;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.metadata.model.StudySummary;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.cursor.Cursors;
import org.fovea.conventions.paging.Page;
import org.fovea.conventions.paging.PageLinks;
import org.fovea.conventions.sql.Sql;
import org.fovea.metadata.content.PageRequest;
import org.fovea.metadata.content.Paged;

/** Lists studies, newest first, each as the latest version the caller may see. */
@RequestScoped
class StudyListing {

  private static final String FROM =
      """
       from study s cross join lateral (
         select v.id, v.state from study_version v where v.study = s.id and %s
         order by v.state = 'REFUSED', v.number desc limit 1) v
       where true"""
          .formatted(StudyAccess.VISIBLE);

  @Inject Sql sql;
  @Inject StudyAccess access;
  @Inject StudyMapper mapper;
  @Inject Caller caller;
  @Inject Cursors cursors;
  @Inject PageLinks links;

  private record Hit(long position, long version) {}

  /** What a caller asks for; absent filters are empty. */
  record Filter(Optional<String> state, Optional<String> assignee, boolean mine) {}

  Paged<StudySummary> list(Filter filter, PageRequest request) {
    String scope = "studies " + filter;
    List<Object> arguments = new ArrayList<>(access.visibleArguments());
    String where = where(filter, arguments);
    Optional<Long> total = request.counted() ? Optional.of(count(where, arguments)) : Optional.empty();
    arguments.add(before(request, scope));
    arguments.add(request.limit() + 1);
    List<Hit> hits =
        sql.list(
            "select s.position, v.id" + FROM + where + " and s.position < ? order by s.position desc limit ?",
            row -> new Hit(row.getLong(1), row.getLong(2)),
            arguments.toArray());
    Page<Hit> page = Page.of(hits, request.limit(), hit -> Map.of("p", Long.toString(hit.position())));
    return new Paged<>(summaries(page.items()), links.next(scope, page), total);
  }

  private long before(PageRequest request, String scope) {
    return request.cursor()
        .map(cursor -> Long.parseLong(cursors.decode(cursor, scope).get("p")))
        .orElse(Long.MAX_VALUE);
  }

  private long count(String where, List<Object> arguments) {
    return sql.first("select count(*)" + FROM + where, row -> row.getLong(1), arguments.toArray()).orElseThrow();
  }

  private String where(Filter filter, List<Object> arguments) {
    StringBuilder where = new StringBuilder();
    filter.state().ifPresent(state -> narrow(where, " and v.state = ?", arguments, state));
    filter.assignee().ifPresent(curator -> narrow(where, " and s.assignee = ?", arguments, curator));
    if (filter.mine()) {
      narrow(where, " and s.owner = ?", arguments, caller.require());
    }
    return where.toString();
  }

  private static void narrow(StringBuilder where, String condition, List<Object> arguments, Object value) {
    where.append(condition);
    arguments.add(value);
  }

  private List<StudySummary> summaries(List<Hit> hits) {
    List<Long> ids = hits.stream().map(Hit::version).toList();
    Map<Long, StudyVersion> versions = new HashMap<>();
    StudyVersion.<StudyVersion>list("from StudyVersion v join fetch v.study where v.id in ?1", ids)
        .forEach(version -> versions.put(version.id(), version));
    return ids.stream().map(id -> mapper.summary(versions.get(id), caller.staff())).toList();
  }
}
