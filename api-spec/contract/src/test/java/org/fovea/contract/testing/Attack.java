package org.fovea.contract.testing;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of a table of attacks: a request nobody should make, and the answer it must get.
 *
 * @param number of the attack, {@code A1} and on
 * @param caller who makes it, in a word of the table
 * @param statuses any of these is right
 * @param code of the problem, empty when the answer is none
 * @param untold what the answer must not hold anywhere
 */
public record Attack(
    String number,
    String name,
    String caller,
    String method,
    String path,
    Map<String, String> headers,
    AttackText body,
    Set<Integer> statuses,
    String code,
    Set<String> untold) {

  /** What a caller must never read: where the code broke, and what it is made of. */
  private static final Pattern INNARDS =
      Pattern.compile(
          "\\bat"
              + " (org|io|java|com)\\.[\\w.$]+\\(|Exception\\b|org\\.(fovea|hibernate|postgresql)\\.|PSQL|ERROR:"
              + " |SELECT .* FROM|\"stack\"");

  /**
   * The attacks of a table on the class path.
   *
   * @throws IllegalArgumentException for a line that is no attack, naming it
   */
  public static List<Attack> all(String resource) {
    return AttackTable.read(resource);
  }

  /** Makes the attack and holds its answer against the table. */
  public Response by(RequestSpecification caller, Map<String, String> places) {
    RequestSpecification request = caller.redirects().follow(false).urlEncodingEnabled(false);
    headers.forEach((name, value) -> request.header(name, AttackText.of(value).text(places)));
    if (!body.isEmpty()) {
      request.body(body.bytes(places));
    }
    Response answer = request.request(method, AttackText.of(path).text(places));
    assertAll(
        toString(),
        () -> assertTrue(statuses.contains(answer.statusCode()), () -> told(answer)),
        () -> assertEquals(code, code(answer), () -> told(answer)),
        () -> assertFalse(INNARDS.matcher(answer.asString()).find(), () -> told(answer)),
        () -> assertEquals(List.of(), answer.headers().getValues("Set-Cookie")),
        () ->
            assertFalse(
                untold.stream()
                    .map(word -> AttackText.of(word).text(places))
                    .anyMatch(told(answer)::contains),
                () -> told(answer)));
    return answer;
  }

  private static String code(Response answer) {
    return answer.statusCode() < 400 || answer.asString().isEmpty()
        ? ""
        : answer.jsonPath().getString("code");
  }

  private static String told(Response answer) {
    String body = answer.asString();
    return answer.statusCode() + " " + answer.headers() + " " + body;
  }

  @Override
  public String toString() {
    return number + " " + name;
  }
}
