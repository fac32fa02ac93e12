package org.fovea.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request of the walkthrough and the answer shown under it. In an answer {@code …} stands for
 * anything; of a JSON answer the members shown must be there.
 */
record WalkthroughStep(int number, String title, String request, String kind, String answer) {
  private static final Pattern STEP =
      Pattern.compile(
          "```sh\\n(?<request>.*?)```\\n+```(?<kind>json|text)\\n(?<answer>.*?)```",
          Pattern.DOTALL);

  /** The steps under the heading that starts with "Walkthrough". */
  static List<WalkthroughStep> of(String readme) {
    int start = readme.indexOf("\n## Walkthrough");
    int end = readme.indexOf("\n## ", start + 1);
    Matcher matcher = STEP.matcher(readme.substring(start, end < 0 ? readme.length() : end));
    List<WalkthroughStep> steps = new ArrayList<>();
    while (matcher.find()) {
      String request = matcher.group("request");
      steps.add(
          new WalkthroughStep(
              steps.size(),
              request.lines().findFirst().orElse(""),
              request,
              matcher.group("kind"),
              matcher.group("answer")));
    }
    return steps;
  }

  /** All requests as one script, so that a later one can use what an earlier one has set. */
  static String script(List<WalkthroughStep> steps, Path answers) {
    StringBuilder script = new StringBuilder();
    for (WalkthroughStep step : steps) {
      script
          .append("{\n")
          .append(step.request)
          .append("} > ")
          .append(answers.resolve(step.number + ".out"))
          .append('\n');
    }
    return script.toString();
  }

  void check(Path answers) throws Exception {
    String actual = Files.readString(answers.resolve(number + ".out"));
    if (kind.equals("json")) {
      ObjectMapper json = new ObjectMapper();
      contains(json.readTree(answer), json.readTree(actual), "", actual);
    } else {
      assertTrue(
          pattern(answer.strip()).matcher(actual.strip()).matches(),
          "Shown:\n" + answer + "\nCame:\n" + actual);
    }
  }

  private static void contains(JsonNode shown, JsonNode actual, String at, String whole) {
    if (shown.isObject()) {
      for (Iterator<Map.Entry<String, JsonNode>> members = shown.fields(); members.hasNext(); ) {
        Map.Entry<String, JsonNode> member = members.next();
        contains(
            member.getValue(), actual.path(member.getKey()), at + "/" + member.getKey(), whole);
      }
    } else if (shown.isArray()) {
      for (int i = 0; i < shown.size(); i++) {
        contains(shown.get(i), actual.path(i), at + "/" + i, whole);
      }
    } else {
      boolean same = pattern(shown.asText()).matcher(actual.asText()).matches();
      assertTrue(
          same && !actual.isMissingNode(),
          at + " is " + actual + ", shown " + shown + " in " + whole);
    }
  }

  /** Matches what is shown, where {@code …} stands for anything. */
  static Pattern pattern(String shown) {
    StringBuilder regex = new StringBuilder();
    for (String literal : shown.split("…", -1)) {
      regex.append(regex.length() == 0 ? "" : "(?s:.*?)").append(Pattern.quote(literal));
    }
    return Pattern.compile(regex.toString());
  }
}
