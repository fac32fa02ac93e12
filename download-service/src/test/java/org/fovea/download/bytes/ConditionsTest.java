package org.fovea.download.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.Optional;
import org.fovea.download.bytes.ByteRange.Part;
import org.fovea.download.bytes.ByteRange.Whole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {
  private static final Validators CURRENT =
      new Validators("\"a\"", Optional.of(Instant.parse("2026-11-01T10:00:00.5Z")));
  private static final String THEN = "Sun, 01 Nov 2026 10:00:00 GMT";
  private static final String BEFORE = "Sun, 01 Nov 2026 09:59:59 GMT";

  @ParameterizedTest
  @ValueSource(strings = {"\"a\"", "\"b\", \"a\"", "*", "\"b\",\"a\",\"c,d\""})
  void aMatchingTagLetsTheRequestProceed(String header) {
    assertInstanceOf(Verdict.Send.class, judge(with(Field.IF_MATCH, header)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"b\"", "W/\"a\"", "a", ""})
  void aWeakOrOtherTagFailsIfMatch(String header) {
    assertInstanceOf(Verdict.PreconditionFailed.class, judge(with(Field.IF_MATCH, header)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\"", "W/\"a\"", "*", "\"x\", W/\"a\""})
  void aKnownTagIsNotModified(String header) {
    assertInstanceOf(Verdict.NotModified.class, judge(with(Field.IF_NONE_MATCH, header)));
  }

  @Test
  void anUnknownTagWinsOverAnEqualDate() {
    Conditions conditions =
        new Conditions(
            Optional.empty(),
            Optional.empty(),
            Optional.of("\"b\""),
            Optional.of(THEN),
            Optional.empty(),
            Optional.empty());

    assertInstanceOf(Verdict.Send.class, judge(conditions));
  }

  @Test
  void datesAreComparedToTheSecond() {
    assertInstanceOf(Verdict.NotModified.class, judge(with(Field.IF_MODIFIED_SINCE, THEN)));
    assertInstanceOf(Verdict.Send.class, judge(with(Field.IF_MODIFIED_SINCE, BEFORE)));
    assertInstanceOf(Verdict.Send.class, judge(with(Field.IF_UNMODIFIED_SINCE, THEN)));
    assertInstanceOf(
        Verdict.PreconditionFailed.class, judge(with(Field.IF_UNMODIFIED_SINCE, BEFORE)));
    assertInstanceOf(Verdict.Send.class, judge(with(Field.IF_MODIFIED_SINCE, "yesterday")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\"", THEN})
  void anUnchangedIfRangeKeepsTheRange(String header) {
    assertEquals(new Verdict.Send(new Part(1, 2)), judge(ranged(header)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"b\"", "W/\"a\"", BEFORE, "nonsense"})
  void anyOtherIfRangeSendsTheWhole(String header) {
    assertEquals(new Verdict.Send(new Whole()), judge(ranged(header)));
  }

  private static Verdict judge(Conditions conditions) {
    return conditions.judge(CURRENT, 10);
  }

  private static Conditions ranged(String ifRange) {
    return new Conditions(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(ifRange),
        Optional.of("bytes=1-2"));
  }

  private static Conditions with(Field field, String value) {
    return new Conditions(
        field.only(Field.IF_MATCH, value),
        field.only(Field.IF_UNMODIFIED_SINCE, value),
        field.only(Field.IF_NONE_MATCH, value),
        field.only(Field.IF_MODIFIED_SINCE, value),
        Optional.empty(),
        Optional.empty());
  }

  private enum Field {
    IF_MATCH,
    IF_UNMODIFIED_SINCE,
    IF_NONE_MATCH,
    IF_MODIFIED_SINCE;

    private Optional<String> only(Field other, String value) {
      return this == other ? Optional.of(value) : Optional.empty();
    }
  }
}
