package org.fovea.conventions.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.fovea.conventions.stream.BoundedInput.TooLongException;
import org.junit.jupiter.api.Test;

class BoundedInputTest {

  private static ByteArrayInputStream bytes(int count) {
    return new ByteArrayInputStream(new byte[count]);
  }

  @Test
  void aStreamOfTheLimitsLengthIsReadWhole() throws IOException {
    BoundedInput input = new BoundedInput(bytes(10), 10);

    assertEquals(10, input.readAllBytes().length);
    assertEquals(10, input.count());
  }

  @Test
  void oneByteMoreIsRefusedHoweverItIsRead() {
    assertThrows(TooLongException.class, () -> new BoundedInput(bytes(11), 10).readAllBytes());
    assertThrows(
        TooLongException.class,
        () -> {
          BoundedInput input = new BoundedInput(bytes(11), 10);
          while (input.read() >= 0) {
            // one at a time
          }
        });
    assertThrows(TooLongException.class, () -> new BoundedInput(bytes(11), 10).skip(11));
  }

  @Test
  void readingAgainIsNotOffered() {
    assertFalse(new BoundedInput(bytes(1), 1).markSupported());
  }

  @Test
  void whoSetsTheLimitMaySayHowItIsRefused() {
    BoundedInput input =
        new BoundedInput(
            bytes(11),
            10,
            () -> {
              throw new IllegalStateException("too long");
            });

    assertThrows(IllegalStateException.class, input::readAllBytes);
  }
}
