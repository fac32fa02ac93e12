package org.fovea.bench.frame;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of one bench: printed at once, kept as JSON at the end. */
final class Results {
  private final Bench bench;
  private final Map<String, Long> options;
  private final List<Figure> figures = new ArrayList<>();

  private final String startedAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  private final double load = Machine.load();
  private Map<String, List<String>> flags = Map.of();

  Results(Bench bench, Map<String, Long> options) {
    this.bench = bench;
    this.options = options;
  }

  /** The options of Java that the parts of the measured instance run with. */
  void flags(Map<String, List<String>> flags) {
    this.flags = flags;
  }

  void add(Figure figure) {
    figures.add(figure);
    System.out.println(figure.line());
  }

  boolean allMet() {
    return figures.stream().allMatch(Figure::met);
  }

  void write(Path folder) throws IOException {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("bench", bench.name());
    json.put("about", bench.about());
    json.put("at", startedAt);
    json.put("machine", Machine.text());
    json.put("java", Runtime.version().toString());
    json.put("loadAtStart", load);
    json.put("flags", flags);
    json.put("options", options);
    json.put("figures", figures.stream().map(Figure::json).toList());
    Files.createDirectories(folder);
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(folder.resolve(bench.name() + ".json").toFile(), json);
  }
}
