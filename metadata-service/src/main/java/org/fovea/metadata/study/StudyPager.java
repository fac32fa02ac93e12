package org.fovea.metadata.study;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.conventions.cursor.Cursors;
import org.fovea.conventions.paging.Page;
import org.fovea.conventions.paging.PageLinks;
import org.fovea.metadata.content.PageRequest;
import org.fovea.metadata.content.Paged;

/** Pages of the history of a study. */
@RequestScoped
class StudyPager {

  private static final String AFTER = "a";

  private final Cursors cursors;
  private final PageLinks links;

  @Inject
  StudyPager(Cursors cursors, PageLinks links) {
    this.cursors = cursors;
    this.links = links;
  }

  /** A page of the history, oldest first. */
  Paged<HistoryRow> history(Study study, PageRequest request) {
    String scope = "history " + study.id();
    List<HistoryRow> rows =
        HistoryRow.<HistoryRow>find(
                "study = ?1 and id > ?2 order by id", study.id(), after(request, scope))
            .page(0, request.limit() + 1)
            .list();
    Page<HistoryRow> page =
        Page.of(rows, request.limit(), row -> Map.of(AFTER, Long.toString(row.id())));
    Optional<Long> total =
        request.counted() ? Optional.of(HistoryRow.count("study", study.id())) : Optional.empty();
    return new Paged<>(page.items(), links.next(scope, page), total);
  }

  private long after(PageRequest request, String scope) {
    return request
        .cursor()
        .map(cursor -> Long.parseLong(cursors.decode(cursor, scope).get(AFTER)))
        .orElse(0L);
  }
}
