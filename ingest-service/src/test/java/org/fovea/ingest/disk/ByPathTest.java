package org.fovea.ingest.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ByPathTest {

  @Provide
  Arbitrary<Set<String>> paths() {
    return Arbitraries.strings().withChars("ab/\u00e9\uffee.").ofMaxLength(6).set().ofMaxSize(150);
  }

  @Property(tries = 200)
  void findsWhatIsThereAndNothingElse(
      @ForAll("paths") Set<String> there, @ForAll("paths") Set<String> asked) {
    // given
    ByPath<String> byPath = ByPath.of(List.copyOf(there), Function.identity());

    // then
    there.forEach(path -> assertEquals(Optional.of(path), byPath.find(path)));
    asked.forEach(path -> assertEquals(there.contains(path), byPath.find(path).isPresent()));
  }

  @Property(tries = 200)
  void knowsWhichPathsLieBelowADirectory(@ForAll("paths") Set<String> there) {
    ByPath<String> byPath = ByPath.of(List.copyOf(there), Function.identity());
    for (String directory : List.of("a", "b", "a/b", "\u00e9")) {
      Set<String> below =
          Set.copyOf(
              IntStream.range(byPath.from(directory), byPath.to(directory))
                  .mapToObj(byPath::at)
                  .toList());
      assertEquals(
          Set.copyOf(there.stream().filter(path -> path.startsWith(directory + "/")).toList()),
          below);
    }
  }

  @Property
  void ordersPathsAsTheDatabaseDoes(@ForAll String a, @ForAll String b) {
    String left = new String(a.getBytes(UTF_8), UTF_8);
    String right = new String(b.getBytes(UTF_8), UTF_8);
    assertEquals(
        Integer.signum(Arrays.compareUnsigned(left.getBytes(UTF_8), right.getBytes(UTF_8))),
        Integer.signum(ByPath.ORDER.compare(left, right)));
  }

  @Test
  void putsCodePointsBeyondTheFirstPlaneLast() {
    assertEquals(1, Integer.signum(ByPath.ORDER.compare("\ud83d\ude00", "\uffee")));
  }

  @Test
  void answersTheSameWhetherAskedInOrderOrNot() {
    // given
    List<String> paths = IntStream.range(0, 100).mapToObj("p%03d"::formatted).toList();
    ByPath<String> byPath = ByPath.of(paths, Function.identity());

    // then
    for (int n : new int[] {0, 1, 2, 99, 98, 98, 31, 32, 33, 64, 5}) {
      assertEquals(n, byPath.position("p%03d".formatted(n)));
      assertEquals(paths.get(n), byPath.find("p%03d".formatted(n)).orElseThrow());
    }
  }
}
