package org.fovea.bench.index;

import java.nio.file.Path;
import java.util.Random;
import org.fovea.bench.frame.Stopwatch;

/**
 * Measures one index in a process of its own: {@code ours|bare FOLDER IMAGES QUESTIONS}. Prints
 * images indexed a second, then the median of the questions and of those with facets in ms.
 */
public final class IndexMain {
  private static final int WARM_UP = 500;

  private IndexMain() {}

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    long images = Long.parseLong(arguments[2]);
    int questions = Integer.parseInt(arguments[3]);
    try (MeasuredIndex index =
        arguments[0].equals("ours") ? new OurIndex(folder) : new BareIndex(folder)) {
      double seconds = Stopwatch.seconds(() -> index.fill(images));
      System.out.println(images / seconds);
      System.out.println(median(index::ask, images, questions));
      System.out.println(median(index::askWithFacets, images, questions));
    }
  }

  private interface Question {
    long ask(int key, String value) throws Exception;
  }

  private static double median(Question question, long images, int questions) throws Exception {
    Random random = new Random(questions);
    double[] taken = new double[questions];
    for (int i = -WARM_UP; i < questions; i++) {
      String value = Pairs.value(random.nextLong(images), Pairs.ASKED);
      double seconds = Stopwatch.seconds(() -> requireHits(question.ask(Pairs.ASKED, value)));
      if (i >= 0) {
        taken[i] = seconds * 1e3;
      }
    }
    return Stopwatch.median(taken);
  }

  private static void requireHits(long hits) {
    if (hits == 0) {
      throw new IllegalStateException("An indexed value was not found.");
    }
  }
}
