package org.fovea.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fovea.search.query.SearchQuery.Facet;
import org.fovea.search.query.SearchQuery.Histogram;
import org.fovea.search.query.SearchQuery.Order;
import org.fovea.search.query.SearchQuery.Sort;
import org.fovea.search.query.SearchQuery.ValueFacet;

/** Reads the JSON form of a query. */
public final class QueryReader {
  static final int LONGEST_KEY = 500;
  static final int LONGEST_VALUE = 10_000;

  private static final int LONGEST_TEXT = 1000;
  private static final int LONGEST_FILTER = 8000;
  private static final int LONGEST_CURSOR = 2048;
  private static final int MOST_HITS = 1000;
  private static final int MOST_FACETS = 20;
  private static final int MOST_SORTS = 5;
  private static final Set<String> MEMBERS =
      Set.of("type", "text", "where", "filter", "facets", "sort", "limit", "cursor");

  private final Faults faults = new Faults();

  private QueryReader() {}

  /** Throws {@link InvalidQueryException} with every fault, each with its pointer. */
  public static SearchQuery read(JsonNode body) {
    QueryReader reader = new QueryReader();
    if (!reader.faults.isObject(body, "")) {
      throw reader.invalid();
    }
    SearchQuery query = reader.query(body);
    if (!reader.faults.found().isEmpty()) {
      throw reader.invalid();
    }
    return query;
  }

  private InvalidQueryException invalid() {
    return new InvalidQueryException(InvalidQueryException.Kind.BODY, faults.found());
  }

  private SearchQuery query(JsonNode body) {
    faults.unknownMembers(body, "", MEMBERS);
    return new SearchQuery(
        type(body),
        member(body, "text").flatMap(node -> faults.text(node, "/text", LONGEST_TEXT)),
        condition(body),
        facets(body),
        sorts(body),
        member(body, "limit")
            .flatMap(node -> faults.integer(node, "/limit", 0, MOST_HITS))
            .orElse(SearchQuery.DEFAULT_LIMIT),
        member(body, "cursor").flatMap(node -> faults.text(node, "/cursor", LONGEST_CURSOR)));
  }

  private HitType type(JsonNode body) {
    Optional<JsonNode> given = member(body, "type");
    Optional<HitType> type = given.map(JsonNode::asText).flatMap(HitType::ofLabel);
    if (given.isPresent() && type.isEmpty()) {
      faults.add(
          "/type",
          "There is no such type of hit.",
          given.get(),
          "Use study, dataset, image or well.");
    }
    return type.orElse(HitType.STUDY);
  }

  private Optional<Condition> condition(JsonNode body) {
    Optional<JsonNode> where = member(body, "where");
    Optional<JsonNode> filter = member(body, "filter");
    if (where.isPresent() && filter.isPresent()) {
      faults.add(
          "/filter",
          "where and filter are two forms of the same.",
          filter.get(),
          "Give one of them.");
    }
    if (where.isPresent()) {
      return new ConditionReader(faults).read(where.get(), "/where");
    }
    return filter
        .flatMap(node -> faults.text(node, "/filter", LONGEST_FILTER))
        .map(FilterParser::parse);
  }

  private List<Facet> facets(JsonNode body) {
    List<Facet> facets = new ArrayList<>();
    List<JsonNode> items = items(body, "facets", MOST_FACETS);
    for (int i = 0; i < items.size(); i++) {
      facet(items.get(i), "/facets/" + i).ifPresent(facets::add);
    }
    return facets;
  }

  private Optional<Facet> facet(JsonNode node, String pointer) {
    Optional<String> key = keyOf(node, pointer, Set.of("key", "histogram", "limit"));
    Optional<Integer> bins =
        member(node, "histogram").flatMap(n -> faults.integer(n, pointer + "/histogram", 2, 100));
    OptionalInt limit =
        member(node, "limit").flatMap(n -> faults.integer(n, pointer + "/limit", 1, 1000)).stream()
            .mapToInt(n -> n)
            .findFirst();
    return key.map(
        name ->
            bins.<Facet>map(count -> new Histogram(name, count))
                .orElseGet(() -> new ValueFacet(name, limit.orElse(ValueFacet.DEFAULT_LIMIT))));
  }

  private List<Sort> sorts(JsonNode body) {
    List<Sort> sorts = new ArrayList<>();
    List<JsonNode> items = items(body, "sort", MOST_SORTS);
    for (int i = 0; i < items.size(); i++) {
      sort(items.get(i), "/sort/" + i).ifPresent(sorts::add);
    }
    return sorts;
  }

  private Optional<Sort> sort(JsonNode node, String pointer) {
    Optional<String> key = keyOf(node, pointer, Set.of("key", "order"));
    Optional<String> order = member(node, "order").map(JsonNode::asText);
    if (order.isPresent() && !Set.of("asc", "desc").contains(order.get())) {
      faults.add(
          pointer + "/order", "There is no such order.", node.get("order"), "Use asc or desc.");
    }
    return key.map(
        name ->
            new Sort(name, order.filter("desc"::equals).map(o -> Order.DESC).orElse(Order.ASC)));
  }

  private Optional<String> keyOf(JsonNode node, String pointer, Set<String> members) {
    if (!faults.isObject(node, pointer)) {
      return Optional.empty();
    }
    faults.unknownMembers(node, pointer, members);
    if (!node.has("key")) {
      faults.add(pointer, "The key is missing.", node, "Add \"key\".");
      return Optional.empty();
    }
    return faults.text(node.get("key"), pointer + "/key", LONGEST_KEY);
  }

  private List<JsonNode> items(JsonNode body, String name, int most) {
    Optional<JsonNode> array =
        member(body, name).filter(node -> node.isArray() && node.size() <= most);
    if (array.isEmpty() && member(body, name).isPresent()) {
      faults.add(
          "/" + name,
          "Must be an array of at most " + most + " items.",
          body.get(name),
          "Give such an array.");
    }
    List<JsonNode> items = new ArrayList<>();
    array.ifPresent(found -> found.forEach(items::add));
    return items;
  }

  private static Optional<JsonNode> member(JsonNode node, String name) {
    return Optional.ofNullable(node.get(name));
  }
}
