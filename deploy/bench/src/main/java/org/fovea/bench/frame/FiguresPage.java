package org.fovea.bench.frame;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes {@code deploy/docs/figures.md} from the results of the last run of each bench. */
final class FiguresPage {
  private static final String HEAD =
      """
      # Figures beside peers

      Written by `deploy/bench/run` from its results; what each bench does is in `deploy/bench/README.md`.
      A ratio is ours divided by the peer's; the aim is on the ratio, or on ours where there is no peer.
      """;
  private static final String TABLE =
      """

      | figure | ours | peer | ratio | aim | met |
      |---|---|---|---|---|---|
      """;

  private FiguresPage() {}

  /** Replaces the page. */
  static void write(Path checkout) throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    for (JsonNode result : results(checkout.resolve("deploy/bench/results"))) {
      section(result, page);
    }
    Files.writeString(checkout.resolve("deploy/docs/figures.md"), page);
  }

  private static List<JsonNode> results(Path folder) throws IOException {
    List<JsonNode> results = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        results.add(new ObjectMapper().readTree(file.toFile()));
      }
    }
    return results;
  }

  private static void section(JsonNode result, StringBuilder page) {
    page.append("\n## ").append(result.path("bench").asText()).append("\n\n");
    page.append(sentence(result.path("about").asText()));
    page.append(
        " %s, JDK %s, %s, load %s before it; options %s.%n"
            .formatted(
                result.path("at").asText(),
                result.path("java").asText(),
                result.path("machine").asText(),
                result.path("loadAtStart").asText(),
                result.path("options").toString().replace("\"", "")));
    page.append(TABLE);
    result.path("figures").forEach(figure -> page.append(row(figure)));
  }

  private static String sentence(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
  }

  private static String row(JsonNode figure) {
    boolean promised = !figure.path("aim").asText().equals("-");
    return "| %s | %s %s | %s | %s | %s | %s |%n"
        .formatted(
            figure.path("name").asText(),
            number(figure.path("ours")),
            figure.path("unit").asText(),
            number(figure.path("peer")),
            number(figure.path("ratio")),
            figure.path("aim").asText(),
            promised ? figure.path("met").asBoolean() ? "yes" : "**no**" : "");
  }

  private static String number(JsonNode value) {
    if (value.isMissingNode()) {
      return "";
    }
    String format = Math.abs(value.asDouble()) < 100 ? "%.2f" : "%,.0f";
    return String.format(Locale.ROOT, format, value.asDouble());
  }
}
