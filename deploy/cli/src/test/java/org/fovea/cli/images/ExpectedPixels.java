package org.fovea.cli.images;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fovea.cli.images.write.TestPattern;

/** A row of the table of expected pixels. */
record ExpectedPixels(String path, int channel, List<Integer> first, long sum, String crc32) {

  static List<ExpectedPixels> read(Path table) throws IOException {
    return Files.readAllLines(table).stream().skip(1).map(ExpectedPixels::parse).toList();
  }

  private static ExpectedPixels parse(String line) {
    String[] cells = line.split("\t");
    List<Integer> first = Arrays.stream(cells).skip(5).limit(7).map(Integer::valueOf).toList();
    return new ExpectedPixels(
        cells[0], Integer.parseInt(cells[4]), first, Long.parseLong(cells[12]), cells[13]);
  }

  void check(short[] plane) {
    assertEquals(
        first, IntStream.range(0, 7).mapToObj(i -> Short.toUnsignedInt(plane[i])).toList(), path);
    assertEquals(
        sum,
        IntStream.range(0, plane.length).mapToLong(i -> Short.toUnsignedInt(plane[i])).sum(),
        path);
    assertEquals(crc32, TestPattern.crc32(plane), path);
  }
}
