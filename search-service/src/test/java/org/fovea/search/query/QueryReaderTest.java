package org.fovea.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fovea.search.query.SearchQuery.Histogram;
import org.fovea.search.query.SearchQuery.Order;
import org.fovea.search.query.SearchQuery.Sort;
import org.fovea.search.query.SearchQuery.ValueFacet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QueryReaderTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void aWholeQueryIsRead() {
    // when
    SearchQuery query =
        QueryReader.read(
            json(
                """
                {"type": "well", "text": "microtubule",
                 "where": {"all": [{"key": "Gene Symbol", "is": "CDK5RAP2"}, {"key": "cell count", "lt": 200},
                   {"not": {"key": "Control Type", "is": "empty well"}},
                   {"study": {"all": [{"key": "Study Type", "is": "screen"}]}}]},
                 "facets": [{"key": "Organism"}, {"key": "cell count", "histogram": 20}],
                 "sort": [{"key": "cell count", "order": "desc"}], "limit": 10}
                """));
    // then
    assertEquals(HitType.WELL, query.type());
    assertEquals(Optional.of("microtubule"), query.text());
    assertEquals(
        List.of(new ValueFacet("Organism", 20), new Histogram("cell count", 20)), query.facets());
    assertEquals(List.of(new Sort("cell count", Order.DESC)), query.sort());
    assertEquals(10, query.limit());
    assertEquals(
        FilterParser.parse(
            "\"Gene Symbol\" = CDK5RAP2 and \"cell count\" < 200 and not \"Control Type\" = \"empty"
                + " well\" and study(\"Study Type\" = screen)"),
        query.where().orElseThrow());
  }

  @Test
  void existsFalseIsTheAbsenceOfTheKey() {
    SearchQuery query =
        QueryReader.read(json("{\"where\": {\"key\": \"Sex\", \"exists\": false}}"));
    assertEquals(FilterParser.parse("not Sex exists"), query.where().orElseThrow());
  }

  @Test
  void everyFaultIsToldAtOnceWithItsPointer() {
    // given
    JsonNode body =
        json(
            """
            {"type": "plate", "colour": 1, "limit": 5000, "sort": [{"order": "up"}],
             "facets": [{"key": "a", "histogram": 1}],
             "where": {"all": [{"key": "a"}, {"key": "b", "lt": "x"}, {"kee": "c", "is": "d"},
               {"key": "e", "is": "f", "in": ["g"]}, {"any": []}, {"key": "h", "between": [1]},
               {"key": "i", "contains": "x", "unit": "m"}, {"key": "j", "is": {"k": 1}}]}}
            """);
    // when
    InvalidQueryException refused =
        assertThrows(InvalidQueryException.class, () -> QueryReader.read(body));
    // then
    List<String> pointers =
        refused.faults().stream().map(fault -> fault.pointer().orElseThrow()).sorted().toList();
    assertEquals(
        List.of(
            "/colour",
            "/facets/0/histogram",
            "/limit",
            "/sort/0",
            "/sort/0/order",
            "/type",
            "/where/all/0",
            "/where/all/1/lt",
            "/where/all/2",
            "/where/all/2/kee",
            "/where/all/3",
            "/where/all/4/any",
            "/where/all/5/between",
            "/where/all/6/unit",
            "/where/all/7/is"),
        pointers);
  }

  @Test
  void aNumberBeyondADoubleIsRefusedAndNeverExpanded() {
    JsonNode body = json("{\"where\": {\"key\": \"a\", \"lt\": 1e999999999}}");
    assertThrows(InvalidQueryException.class, () -> QueryReader.read(body));
  }

  @Test
  void tooManyClausesAreTooExpensive() {
    // given
    String members = String.join(",", Collections.nCopies(1025, "{\"key\": \"a\", \"is\": \"b\"}"));
    SearchQuery query = QueryReader.read(json("{\"where\": {\"any\": [" + members + "]}}"));
    // when
    InvalidQueryException refused =
        assertThrows(InvalidQueryException.class, () -> QueryLimits.DEFAULT.check(query));
    // then
    assertEquals("query-too-expensive", refused.faults().get(0).code());
  }

  @Test
  void aShortContainsIsTooExpensive() {
    SearchQuery query =
        QueryReader.read(json("{\"where\": {\"key\": \"a\", \"contains\": \"x\"}}"));
    assertThrows(InvalidQueryException.class, () -> QueryLimits.DEFAULT.check(query));
  }

  static List<Arguments> costs() {
    String deep = "{\"not\": ".repeat(15) + "{\"key\": \"a\", \"is\": \"b\"}" + "}".repeat(15);
    return List.of(
        arguments("{\"text\": \"%s\"}", "a ".repeat(64), "a ".repeat(65)),
        arguments("{\"where\": %s}", deep, "{\"not\": " + deep + "}"),
        arguments("{\"where\": {\"any\": [" + values(1000) + ", %s]}}", values(24), values(25)),
        arguments(
            "{\"where\": {\"all\": [{\"not\": {\"key\": \"a\", \"contains\": \"%s\"}}]}}",
            "xy", "x"));
  }

  /** A condition that names so many values. */
  private static String values(int count) {
    return "{\"key\": \"a\", \"in\": ["
        + String.join(",", Collections.nCopies(count, "\"b\""))
        + "]}";
  }

  @ParameterizedTest
  @MethodSource("costs")
  void aQueryIsAnsweredUpToItsLimitAndNotBeyond(String query, String most, String more) {
    QueryLimits.DEFAULT.check(QueryReader.read(json(query.formatted(most))));
    SearchQuery beyond = QueryReader.read(json(query.formatted(more)));
    assertThrows(InvalidQueryException.class, () -> QueryLimits.DEFAULT.check(beyond));
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER
          .reader()
          .with(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
