package org.fovea.search.index.lucene;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Operations;
import org.fovea.search.index.IndexDocument;
import org.fovea.search.query.Condition;
import org.fovea.search.query.HitType;
import org.fovea.search.query.Match;
import org.fovea.search.query.Match.Bound;
import org.fovea.search.query.Match.Edge;
import org.fovea.search.query.Operand;

/**
 * Turns a condition into a Lucene query. Conditions on parents are answered first and become sets
 * of ids.
 */
final class ConditionQueries {
  private final ParentSearch parents;

  ConditionQueries(ParentSearch parents) {
    this.parents = parents;
  }

  /** Finds the parents that fulfil a query, among what is readable. */
  interface ParentSearch {
    /** The distinct values of the column of all documents that match. */
    Set<BytesRef> collect(Query query, String column) throws IOException;
  }

  Query of(Condition condition) throws IOException {
    if (condition instanceof Condition.All all) {
      return group(all.members(), Occur.FILTER);
    }
    if (condition instanceof Condition.Any any) {
      return group(any.members(), Occur.SHOULD);
    }
    if (condition instanceof Condition.Not not) {
      return not(new MatchAllDocsQuery(), of(not.member()));
    }
    if (condition instanceof Condition.OfParent parent) {
      return ofParent(parent.parent(), of(parent.member()));
    }
    Condition.Comparison comparison = (Condition.Comparison) condition;
    return new ConstantScoreQuery(match(Fields.normalKey(comparison.key()), comparison.match()));
  }

  private Query group(List<Condition> members, Occur occur) throws IOException {
    BooleanQuery.Builder group = new BooleanQuery.Builder();
    for (Condition member : members) {
      group.add(of(member), occur);
    }
    return group.build();
  }

  private Query ofParent(Condition.Parent parent, Query member) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(member, Occur.FILTER);
    if (parent == Condition.Parent.STUDY) {
      query.add(term(Fields.TYPE, HitType.STUDY.label()), Occur.FILTER);
      return new TermInSetQuery(Fields.SNAPSHOT, parents.collect(query.build(), Fields.SNAPSHOT));
    }
    query.add(term(Fields.TYPE, HitType.DATASET.label()), Occur.FILTER);
    if (parent == Condition.Parent.SCREEN) {
      query.add(term(Fields.KIND, IndexDocument.SCREEN), Occur.FILTER);
    }
    return new TermInSetQuery(Fields.DATASET, parents.collect(query.build(), Fields.OWN_DATASET));
  }

  private static Query match(String key, Match match) {
    if (match instanceof Match.Is is) {
      return is(key, is.operand());
    }
    if (match instanceof Match.IsNot isNot) {
      return not(hasKey(key), is(key, isNot.operand()));
    }
    if (match instanceof Match.In in) {
      return in(key, in.operands());
    }
    if (match instanceof Match.Contains contains) {
      return contains(key, Fields.normalValue(contains.text()));
    }
    if (match instanceof Match.Prefix prefix) {
      return new PrefixQuery(new Term(Fields.KEY_VALUE, Fields.keyValue(key, prefix.text())));
    }
    return match instanceof Match.Range range ? range(key, range) : hasKey(key);
  }

  private static Query hasKey(String key) {
    return new BooleanQuery.Builder()
        .add(term(Fields.KEY, key), Occur.SHOULD)
        .add(term(Fields.OTHER_KEY, key), Occur.SHOULD)
        .build();
  }

  private static Query is(String key, Operand operand) {
    if (operand instanceof Operand.Number number) {
      return new BooleanQuery.Builder()
          .add(equal(key, number.number()), Occur.SHOULD)
          .add(
              term(Fields.KEY_VALUE, Fields.keyValue(key, number.number().toPlainString())),
              Occur.SHOULD)
          .build();
    }
    return term(Fields.KEY_VALUE, Fields.keyValue(key, ((Operand.Text) operand).text()));
  }

  private static Query in(String key, List<Operand> operands) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    operands.stream()
        .filter(Operand.Number.class::isInstance)
        .forEach(o -> any.add(is(key, o), Occur.SHOULD));
    List<BytesRef> texts =
        operands.stream()
            .filter(Operand.Text.class::isInstance)
            .map(operand -> new BytesRef(Fields.keyValue(key, ((Operand.Text) operand).text())))
            .toList();
    return any.add(new TermInSetQuery(Fields.KEY_VALUE, texts), Occur.SHOULD).build();
  }

  private static Query contains(String key, String text) {
    return new AutomatonQuery(
        new Term(Fields.KEY_VALUE, key),
        Operations.concatenate(
            List.of(
                Automata.makeString(key + Fields.SEPARATOR),
                Automata.makeAnyString(),
                Automata.makeString(text),
                Automata.makeAnyString())));
  }

  private static Query range(String key, Match.Range range) {
    String named = range.unit().map(unit -> Fields.withUnit(key, unit)).orElse(key);
    long low = range.low().map(bound -> sortable(bound, 1)).orElse(Long.MIN_VALUE);
    long high = range.high().map(bound -> sortable(bound, -1)).orElse(Long.MAX_VALUE);
    return points(named, low, high);
  }

  private static Query equal(String key, BigDecimal number) {
    long value = NumericUtils.doubleToSortableLong(number.doubleValue() + 0.0);
    return points(key, value, value);
  }

  private static Query points(String key, long low, long high) {
    long number = Fields.keyNumber(key);
    return LongPoint.newRangeQuery(
        Fields.NUMBER, new long[] {number, low}, new long[] {number, high});
  }

  private static long sortable(Bound bound, int inward) {
    long value = NumericUtils.doubleToSortableLong(bound.number().doubleValue() + 0.0);
    return bound.edge() == Edge.INCLUDED ? value : value + inward;
  }

  private static Query not(Query all, Query excluded) {
    return new BooleanQuery.Builder().add(all, Occur.FILTER).add(excluded, Occur.MUST_NOT).build();
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }
}
