package org.fovea.search.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.search.model.Attribute;
import org.fovea.contract.search.model.Facet;
import org.fovea.contract.search.model.FacetValue;
import org.fovea.contract.search.model.HitScore;
import org.fovea.contract.search.model.HitStudy;
import org.fovea.contract.search.model.HitType;
import org.fovea.contract.search.model.Origin;
import org.fovea.contract.search.model.Qualifier;
import org.fovea.contract.search.model.SearchAnswer;
import org.fovea.contract.search.model.SearchHit;
import org.fovea.contract.search.model.Term;
import org.fovea.conventions.link.BaseUrl;
import org.fovea.search.index.Hit;
import org.fovea.search.index.SearchResult;
import org.fovea.search.index.SearchResult.Bucket;
import org.fovea.search.index.SearchResult.FacetCounts;
import org.fovea.search.index.SearchResult.IntervalBucket;
import org.fovea.search.index.SearchResult.ValueBucket;

/** Results in the shape of the contract, with URLs at the front door. */
@ApplicationScoped
class SearchAnswerMapper {
  private final BaseUrl base;

  @Inject
  SearchAnswerMapper(BaseUrl base) {
    this.base = base;
  }

  SearchAnswer answer(SearchResult result, Optional<String> next) {
    return new SearchAnswer()
        .hits(result.hits().stream().map(this::hit).toList())
        .total(result.total())
        .facets(result.facets().stream().map(SearchAnswerMapper::facet).toList())
        .next(next.orElse(null));
  }

  private SearchHit hit(Hit hit) {
    return new SearchHit()
        .type(HitType.fromValue(hit.type().label()))
        .id(hit.id())
        .url(base.of(hit.path()))
        .study(study(hit))
        .title(hit.title())
        .thumbnail(hit.viewable() ? base.of("/v1/render/images/" + hit.id() + "/thumbnail") : null)
        .well(hit.well().isEmpty() ? null : base.of(hit.well()))
        .attributes(hit.attributes().stream().map(SearchAnswerMapper::attribute).toList())
        .scores(hit.scores().stream().map(SearchAnswerMapper::score).toList());
  }

  private HitStudy study(Hit hit) {
    return new HitStudy()
        .accession(hit.accession())
        .version(hit.version())
        .url(base.of("/v1/studies/" + hit.accession()));
  }

  private static Attribute attribute(org.fovea.contract.content.Attribute attribute) {
    return new Attribute()
        .key(attribute.key())
        .value(attribute.value())
        .source(attribute.source())
        .group(attribute.group())
        .term(Optional.ofNullable(attribute.term()).map(SearchAnswerMapper::term).orElse(null))
        .number(attribute.number())
        .unit(attribute.unit())
        .inheritedFrom(origin(attribute.inheritedFrom()))
        .reference(attribute.reference())
        .nameQualifiers(qualifiers(attribute.nameQualifiers()))
        .valueQualifiers(qualifiers(attribute.valueQualifiers()));
  }

  private static List<Qualifier> qualifiers(List<org.fovea.contract.content.Qualifier> qualifiers) {
    return qualifiers.stream().map(q -> new Qualifier().name(q.name()).value(q.value())).toList();
  }

  private static Term term(org.fovea.contract.content.Term term) {
    return new Term().source(term.source()).name(term.name()).accession(term.accession());
  }

  private static HitScore score(Hit.NamedScore score) {
    return new HitScore()
        .key(score.key())
        .raw(score.raw())
        .number(score.number())
        .unit(score.unit())
        .inheritedFrom(origin(score.inheritedFrom()));
  }

  private static Origin origin(org.fovea.contract.content.Origin origin) {
    return origin == null
        ? null
        : new Origin()
            .table(origin.table())
            .row(origin.row())
            .level(origin.level())
            .well(origin.well());
  }

  private static Facet facet(FacetCounts counts) {
    List<FacetValue> values = counts.buckets().stream().map(SearchAnswerMapper::value).toList();
    return new Facet()
        .key(counts.key())
        .values(values)
        .missing(counts.missing())
        .more(counts.more());
  }

  private static FacetValue value(Bucket bucket) {
    if (bucket instanceof IntervalBucket interval) {
      BigDecimal from = BigDecimal.valueOf(interval.from());
      BigDecimal to = BigDecimal.valueOf(interval.to());
      return new FacetValue().value(from + ".." + to).count(interval.count()).from(from).to(to);
    }
    return new FacetValue().value(((ValueBucket) bucket).value()).count(bucket.count());
  }
}
