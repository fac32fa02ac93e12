package org.fovea.bench.index;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fovea.bench.frame.Aim;
import org.fovea.bench.frame.Bench;
import org.fovea.bench.frame.Figure;
import org.fovea.bench.frame.Outside;
import org.fovea.bench.frame.Session;

/**
 * Images with twenty key–values each in the index of the search service, before HTTP, beside bare
 * Lucene with the same documents. Each has a Java of its own with the options of the service.
 */
public final class IndexBench implements Bench {
  private static final List<String> FLAGS =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  @Override
  public String name() {
    return "search";
  }

  @Override
  public String about() {
    return "images with 20 key-values indexed and asked in search's own index, in process, beside"
        + " bare Lucene";
  }

  @Override
  public Map<String, Long> options() {
    return Map.of("images", 1_000_000L, "questions", 2_000L);
  }

  @Override
  public void run(Session session) throws Exception {
    session.endInstance();
    double[] ours = measure(session, "ours");
    double[] bare = measure(session, "bare");
    session.report(Figure.beside("indexing", "images/s", ours[0], bare[0], Aim.atLeast(0.7)));
    session.report(Figure.alone("key-value query p50", "ms", ours[1], Aim.atMost(1)));
    session.report(Figure.alone("bare Lucene's", "ms", bare[1], Aim.none()));
    session.report(Figure.alone("with 5 facets p50", "ms", ours[2], Aim.atMost(3)));
    session.report(Figure.alone("bare Lucene's with 5 facets", "ms", bare[2], Aim.none()));
  }

  private static double[] measure(Session session, String kind) throws Exception {
    Path service = session.checkout().resolve("search-service/target/quarkus-app");
    String classes =
        String.join(
            ":",
            session.checkout().resolve("deploy/bench/target/bench.jar").toString(),
            service.resolve("app").toString() + "/*",
            service.resolve("lib/main").toString() + "/*");
    List<String> command =
        Stream.of(
                Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                FLAGS.stream(),
                Stream.of("-cp", classes, IndexMain.class.getName(), kind),
                Stream.of(session.scratch("search-" + kind).toString()),
                Stream.of("images", "questions").map(o -> String.valueOf(session.option(o))))
            .flatMap(part -> part)
            .toList();
    String said = Outside.run(session.checkout(), command.toArray(String[]::new));
    return said.lines()
        .filter(line -> line.matches("[0-9.E-]+"))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }
}
