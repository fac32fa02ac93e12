package org.fovea.ingest.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.paging.Page;

/** Pages through the submissions a caller may see, the newest first. */
@ApplicationScoped
class SubmissionPages {

  private final Caller caller;

  @Inject
  SubmissionPages(Caller caller) {
    this.caller = caller;
  }

  @Transactional
  Page<SubmissionEntity> page(
      Optional<State> state, Optional<Map<String, String>> after, int limit) {
    List<Object> arguments = new ArrayList<>();
    String where = visible(state, arguments);
    if (after.isPresent()) {
      arguments.add(Instant.parse(after.get().get("created")));
      arguments.add(UUID.fromString(after.get().get("id")));
      int n = arguments.size();
      where +=
          " and (createdAt < ?%d or (createdAt = ?%d and id < ?%d))".formatted(n - 1, n - 1, n);
    }
    List<SubmissionEntity> found =
        SubmissionEntity.<SubmissionEntity>find(
                where + " order by createdAt desc, id desc", arguments.toArray())
            .page(0, limit + 1)
            .list();
    return Page.of(
        found,
        limit,
        last -> Map.of("created", last.createdAt.toString(), "id", last.id.toString()));
  }

  @Transactional
  long count(Optional<State> state) {
    List<Object> arguments = new ArrayList<>();
    String where = visible(state, arguments);
    return SubmissionEntity.count(where, arguments.toArray());
  }

  private String visible(Optional<State> state, List<Object> arguments) {
    String me = caller.require();
    arguments.add(State.DISCARDED);
    String where = "state <> ?1";
    if (!caller.staff()) {
      arguments.add(me);
      where += " and owner = ?" + arguments.size();
    }
    if (state.isPresent()) {
      arguments.add(state.get());
      where += " and state = ?" + arguments.size();
    }
    return where;
  }
}
