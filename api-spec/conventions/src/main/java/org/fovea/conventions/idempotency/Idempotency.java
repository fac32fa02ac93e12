package org.fovea.conventions.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fovea.conventions.access.ApiKeyText;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.content.CanonicalJson;
import org.fovea.conventions.http.Answers;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.conventions.sql.Sql;

/**
 * {@code Idempotency-Key}: a retry with the same key and body has one effect and gets the first
 * answer again (body, status and headers), also after a restart. Keys belong to their caller and
 * are kept for seven days.
 */
@RequestScoped
public class Idempotency {

  private static final int MAX_KEY = 255;

  private final Sql sql;
  private final Caller caller;
  private final Answers answers;
  private final ObjectMapper mapper;

  @Inject
  Idempotency(Sql sql, Caller caller, Answers answers, ObjectMapper mapper) {
    this.sql = sql;
    this.caller = caller;
    this.answers = answers;
    this.mapper = mapper;
  }

  /**
   * Runs {@code effect} once for the key. Key and answer are kept in the transaction of the effect;
   * when the effect throws, nothing is kept.
   *
   * @param key the header, null when absent
   * @param route what is called, with its path parameters
   * @param body the request's body; a retry must bring an equal one
   * @throws ProblemException 400 when the key is missing or malformed, 409 while the first call
   *     runs, 422 when the key came with another route or body
   */
  @Transactional
  public <T> T once(String key, String route, Object body, Class<T> type, Supplier<T> effect) {
    check(key);
    String owner = caller.id().orElse("");
    String fingerprint = ApiKeyText.sha256(route + "\n" + CanonicalJson.text(body));
    lock(owner, key);
    Optional<Kept> kept = kept(owner, key);
    if (kept.isPresent()) {
      return replay(kept.get(), fingerprint, type);
    }
    T answer = effect.get();
    keep(owner, key, fingerprint, answer);
    return answer;
  }

  private record Kept(String fingerprint, String body, int status, String headers) {}

  private static void check(String key) {
    if (key == null || key.isBlank()) {
      throw new ProblemException(
          StandardProblem.IDEMPOTENCY_KEY_MISSING,
          "Send a fresh Idempotency-Key, the same one with each retry.");
    }
    if (key.length() > MAX_KEY || key.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
      throw new ProblemException(
          StandardProblem.INVALID_PARAMETER,
          "Idempotency-Key is at most 255 printable ASCII characters.");
    }
  }

  private void lock(String owner, String key) {
    boolean locked =
        sql.first(
                "select pg_try_advisory_xact_lock(hashtextextended(?, 0))",
                row -> row.getBoolean(1),
                "idempotency\n" + owner + "\n" + key)
            .orElse(false);
    if (!locked) {
      throw new ProblemException(StandardProblem.IN_FLIGHT).withHeader("Retry-After", "1");
    }
  }

  private Optional<Kept> kept(String owner, String key) {
    return sql.first(
        "select fingerprint, body, status, headers from idempotency where owner = ? and key = ?",
        row -> new Kept(row.getString(1), row.getString(2), row.getInt(3), row.getString(4)),
        owner,
        key);
  }

  private <T> T replay(Kept kept, String fingerprint, Class<T> type) {
    if (!kept.fingerprint().equals(fingerprint)) {
      throw new ProblemException(StandardProblem.IDEMPOTENCY_KEY_REUSED);
    }
    if (kept.status() != 0) {
      answers.status(kept.status());
    }
    read(kept.headers(), Map.class)
        .forEach((name, value) -> answers.header((String) name, (String) value));
    return read(kept.body(), type);
  }

  private <T> void keep(String owner, String key, String fingerprint, T answer) {
    sql.update(
        "insert into idempotency (owner, key, fingerprint, body, status, headers) values (?, ?, ?,"
            + " ?, ?, ?)",
        owner,
        key,
        fingerprint,
        write(answer),
        answers.status().orElse(0),
        write(answers.headers()));
  }

  private String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private <T> T read(String json, Class<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a kept answer that cannot be read", e);
    }
  }
}
