package org.fovea.search.rest;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.search.SearchKeysApi;
import org.fovea.contract.search.model.HitType;
import org.fovea.contract.search.model.SearchKey;
import org.fovea.contract.search.model.SearchKeyList;
import org.fovea.contract.search.model.SearchValue;
import org.fovea.contract.search.model.SearchValueList;
import org.fovea.contract.search.model.Suggestion;
import org.fovea.contract.search.model.SuggestionList;
import org.fovea.contract.search.model.TypeCounts;
import org.fovea.conventions.link.BaseUrl;
import org.fovea.conventions.link.PercentEncoding;
import org.fovea.conventions.paging.Page;
import org.fovea.search.access.Visitor;
import org.fovea.search.index.KeyInfo;
import org.fovea.search.index.SearchIndex;
import org.fovea.search.index.TermPage;
import org.fovea.search.index.TermRequest;
import org.fovea.search.index.ValueCount;

/** {@code /v1/search/keys} and {@code /v1/search/suggest}. */
public class SearchKeysResource implements SearchKeysApi {
  private static final String AFTER = "after";

  private final SearchIndex index;
  private final Visitor visitor;
  private final Paging paging;
  private final BaseUrl base;

  @Inject
  SearchKeysResource(SearchIndex index, Visitor visitor, Paging paging, BaseUrl base) {
    this.index = index;
    this.visitor = visitor;
    this.paging = paging;
    this.base = base;
  }

  @Override
  public SearchKeyList listSearchKeys(String prefix, HitType type, Integer limit, String cursor) {
    String scope = scope("keys", prefix, type);
    TermPage<KeyInfo> page =
        index.keys(request(prefix, type, limit, after(cursor, scope)), visitor.readable());
    return new SearchKeyList()
        .items(page.items().stream().map(this::key).toList())
        .next(next(scope, page));
  }

  @Override
  public SearchValueList listSearchValues(
      String key, String prefix, HitType type, Integer limit, String cursor) {
    String scope = scope("values\n" + key, prefix, type);
    TermRequest request = request(prefix, type, limit, after(cursor, scope));
    TermPage<ValueCount> page = index.values(key, request, visitor.readable());
    return new SearchValueList()
        .items(
            page.items().stream()
                .map(item -> new SearchValue().value(item.value()).count(item.count()))
                .toList())
        .next(next(scope, page));
  }

  @Override
  public SuggestionList suggest(String prefix, HitType type, Integer limit) {
    TermRequest request = request(prefix, type, limit, Optional.empty());
    return new SuggestionList()
        .items(
            index.suggest(request, visitor.readable()).stream()
                .map(
                    item ->
                        new Suggestion().key(item.key()).value(item.value()).count(item.count()))
                .toList());
  }

  private SearchKey key(KeyInfo info) {
    return new SearchKey()
        .key(info.key())
        .kind(SearchKey.KindEnum.fromValue(info.kind().name().toLowerCase(Locale.ROOT)))
        .counts(counts(info.counts()))
        .url(base.of("/v1/search/keys/" + PercentEncoding.segment(info.key()) + "/values"));
  }

  private static TypeCounts counts(Map<org.fovea.search.query.HitType, Long> counts) {
    return new TypeCounts()
        .study(counts.get(org.fovea.search.query.HitType.STUDY))
        .dataset(counts.get(org.fovea.search.query.HitType.DATASET))
        .image(counts.get(org.fovea.search.query.HitType.IMAGE))
        .well(counts.get(org.fovea.search.query.HitType.WELL));
  }

  private Optional<String> after(String cursor, String scope) {
    return paging.position(Optional.ofNullable(cursor), scope).map(position -> position.get(AFTER));
  }

  private String next(String scope, TermPage<?> page) {
    Page<?> positioned = new Page<>(page.items(), page.next().map(last -> Map.of(AFTER, last)));
    return paging.next(scope, positioned).orElse(null);
  }

  private static TermRequest request(
      String prefix, HitType type, int limit, Optional<String> after) {
    return new TermRequest(
        Optional.ofNullable(prefix).orElse(""),
        Optional.ofNullable(type)
            .flatMap(t -> org.fovea.search.query.HitType.ofLabel(t.toString())),
        limit,
        after);
  }

  private static String scope(String list, String prefix, HitType type) {
    return String.join("\n", list, Optional.ofNullable(prefix).orElse(""), String.valueOf(type));
  }
}
