package org.fovea.conventions.sample;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.cursor.Cursors;
import org.fovea.conventions.http.Answers;
import org.fovea.conventions.http.Preconditions;
import org.fovea.conventions.idempotency.Idempotency;
import org.fovea.conventions.paging.Page;
import org.fovea.conventions.paging.PageLinks;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;

/** Numbers from 0 to 9, and one resource of each kind of answer. */
public class SampleResource implements SampleApi {

  static final AtomicInteger EFFECTS = new AtomicInteger();
  private static final String SCOPE = "samples";

  @Inject Answers answers;
  @Inject Caller caller;
  @Inject Cursors cursors;
  @Inject PageLinks links;
  @Inject Idempotency idempotency;

  @Override
  public Samples list(Integer limit, String cursor, List<String> tag) {
    int size = Optional.ofNullable(limit).orElse(100);
    int after = cursor == null ? -1 : Integer.parseInt(cursors.decode(cursor, SCOPE).get("after"));
    List<Integer> fetched = IntStream.range(after + 1, 10).limit(size + 1L).boxed().toList();
    Page<Integer> page = Page.of(fetched, size, last -> Map.of("after", last.toString()));
    return new Samples(page.map(String::valueOf).items(), links.next(SCOPE, page).orElse(null));
  }

  @Override
  public Sample create(String key, Sample sample) {
    caller.require();
    return idempotency.once(
        key,
        "POST /v1/samples",
        sample,
        Sample.class,
        () -> {
          int effect = EFFECTS.incrementAndGet();
          answers.created("/v1/samples/" + effect).etag("e" + effect);
          return sample;
        });
  }

  @Override
  public Sample read(String id) {
    if (!id.equals("1")) {
      throw new ProblemException(StandardProblem.NOT_FOUND, "secret reason " + id)
          .with(ProblemError.error("secret"));
    }
    answers.etag("v1");
    return new Sample("one", 1, null, null);
  }

  @Override
  public Sample change(String id, String ifMatch, Sample sample) {
    Preconditions.ifMatch(ifMatch, "v1");
    return sample;
  }

  @Override
  public void delete(String id) {
    caller.requireRole(Role.ADMIN);
    answers.status(204);
  }

  @Override
  public Sample copy(String id) {
    return read(id);
  }

  @Override
  public Sample fail(String id) {
    throw new IllegalStateException("the secret inside of " + id);
  }
}
