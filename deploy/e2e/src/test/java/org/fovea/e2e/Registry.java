package org.fovea.e2e;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A table of {@code deploy/docs} that names what is withstood and the tests that show it. */
enum Registry {
  /** A74 is told by a scanner that Fovea does not have. */
  ATTACKS("attacks.tsv", "A", 75, List.of(74)),
  FAULTS("faults.tsv", "F", 48, List.of());

  private final String file;
  private final String letter;
  private final int last;
  private final List<Integer> notAskedFor;

  Registry(String file, String letter, int last, List<Integer> notAskedFor) {
    this.file = file;
    this.letter = letter;
    this.last = last;
    this.notAskedFor = notAskedFor;
  }

  /**
   * A line.
   *
   * @param tests a class, or class#method
   * @param remark why there is no test, or what the tests leave out; may be empty
   */
  record Entry(String number, List<String> tests, String remark) {}

  /** The numbers that must be there, in order. */
  List<String> numbers() {
    return IntStream.rangeClosed(1, last)
        .filter(n -> !notAskedFor.contains(n))
        .mapToObj(n -> letter + n)
        .toList();
  }

  List<Entry> entries() {
    return Checkout.lines(Checkout.root().resolve("deploy/docs").resolve(file))
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .map(Registry::entry)
        .toList();
  }

  private static Entry entry(String[] cells) {
    List<String> tests =
        Arrays.stream(cells[2].split(", ")).filter(test -> !test.equals("-")).toList();
    return new Entry(cells[0], tests, cells.length > 3 ? cells[3] : "");
  }
}
