package org.fovea.search.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.fovea.search.index.Hit;
import org.fovea.search.index.KeyInfo;
import org.fovea.search.index.Readable;
import org.fovea.search.index.TermPage;
import org.fovea.search.index.TermRequest;
import org.fovea.search.index.ValueCount;
import org.fovea.search.query.HitType;

/**
 * Lists keys and values with their counts among readable documents; terms nobody readable has are
 * not there.
 */
final class TermLister {
  private final IndexSearcher searcher;
  private final Query readable;

  TermLister(IndexSearcher searcher, Readable readable) {
    this.searcher = searcher;
    this.readable = LuceneSearch.readableBy(readable);
  }

  TermPage<ValueCount> values(String key, TermRequest request) throws IOException {
    String normalKey = Fields.normalKey(key);
    LiveDocuments documents = documents(request.type());
    BytesRef prefix = new BytesRef(Fields.keyValue(normalKey, request.prefix()));
    Optional<BytesRef> after =
        request.after().map(value -> new BytesRef(normalKey + Fields.SEPARATOR + value));
    List<ValueCount> items = new ArrayList<>();
    String last = "";
    TermsEnum terms = terms(Fields.KEY_VALUE);
    for (boolean more = seek(terms, prefix, after); more; more = step(terms, prefix)) {
      LiveDocuments.Count count = documents.count(terms);
      if (count.count() == 0) {
        continue;
      }
      if (items.size() == request.limit()) {
        return new TermPage<>(items, Optional.of(last));
      }
      String term = terms.term().utf8ToString();
      last = term.substring(normalKey.length() + 1);
      items.add(new ValueCount(key, AsSent.value(witness(count), term), count.count()));
    }
    return new TermPage<>(items, Optional.empty());
  }

  TermPage<KeyInfo> keys(TermRequest request) throws IOException {
    Map<HitType, LiveDocuments> byType = byType();
    LiveDocuments wanted = documents(request.type());
    LiveDocuments all = documents(Optional.empty());
    BytesRef prefix = new BytesRef(Fields.normalKey(request.prefix()));
    List<KeyInfo> items = new ArrayList<>();
    String last = "";
    TermsEnum terms = terms(Fields.KEY);
    for (boolean more = seek(terms, prefix, request.after().map(BytesRef::new));
        more;
        more = step(terms, prefix)) {
      LiveDocuments.Count count = wanted.count(terms);
      if (count.count() == 0) {
        continue;
      }
      if (items.size() == request.limit()) {
        return new TermPage<>(items, Optional.of(last));
      }
      last = terms.term().utf8ToString();
      items.add(
          new KeyInfo(AsSent.key(witness(count), last), kind(last, all), counts(terms, byType)));
    }
    return new TermPage<>(items, Optional.empty());
  }

  /** The most frequent values, of any listed key, that start with the prefix. */
  List<ValueCount> suggest(TermRequest request) throws IOException {
    LiveDocuments documents = documents(request.type());
    Comparator<Candidate> least = Comparator.comparingLong(candidate -> candidate.count().count());
    PriorityQueue<Candidate> best =
        new PriorityQueue<>(least.thenComparing(Candidate::term, Comparator.reverseOrder()));
    TermsEnum keys = terms(Fields.KEY);
    TermsEnum terms = terms(Fields.KEY_VALUE);
    while (keys.next() != null) {
      String key = keys.term().utf8ToString();
      BytesRef prefix = new BytesRef(Fields.keyValue(key, request.prefix()));
      for (boolean more = seek(terms, prefix, Optional.empty()); more; more = step(terms, prefix)) {
        offer(
            best,
            new Candidate(key, terms.term().utf8ToString(), documents.count(terms)),
            request.limit());
      }
    }
    List<Candidate> sorted = new ArrayList<>();
    while (!best.isEmpty()) {
      sorted.add(0, best.poll());
    }
    List<ValueCount> suggestions = new ArrayList<>();
    for (Candidate candidate : sorted) {
      Hit witness = witness(candidate.count());
      suggestions.add(
          new ValueCount(
              AsSent.key(witness, candidate.key()),
              AsSent.value(witness, candidate.term()),
              candidate.count().count()));
    }
    return suggestions;
  }

  private record Candidate(String key, String term, LiveDocuments.Count count) {}

  private static void offer(PriorityQueue<Candidate> best, Candidate candidate, int limit) {
    if (candidate.count().count() > 0) {
      best.add(candidate);
      if (best.size() > limit) {
        best.poll();
      }
    }
  }

  private KeyInfo.Kind kind(String key, LiveDocuments documents) throws IOException {
    boolean text =
        count(Fields.KEY, key, documents) > count(Fields.ONLY_NUMBER_KEY, key, documents);
    boolean number = count(Fields.NUMBER_KEY, key, documents) > 0;
    if (text && number) {
      return KeyInfo.Kind.MIXED;
    }
    return number ? KeyInfo.Kind.NUMBER : KeyInfo.Kind.TEXT;
  }

  private long count(String field, String key, LiveDocuments documents) throws IOException {
    TermsEnum terms = terms(field);
    return terms.seekExact(new BytesRef(key)) ? documents.count(terms).count() : 0;
  }

  private static Map<HitType, Long> counts(TermsEnum terms, Map<HitType, LiveDocuments> byType)
      throws IOException {
    Map<HitType, Long> counts = new EnumMap<>(HitType.class);
    for (Map.Entry<HitType, LiveDocuments> entry : byType.entrySet()) {
      counts.put(entry.getKey(), entry.getValue().count(terms).count());
    }
    return counts;
  }

  private Map<HitType, LiveDocuments> byType() throws IOException {
    Map<HitType, LiveDocuments> byType = new EnumMap<>(HitType.class);
    for (HitType type : HitType.values()) {
      byType.put(type, documents(Optional.of(type)));
    }
    return byType;
  }

  private LiveDocuments documents(Optional<HitType> type) throws IOException {
    return LiveDocuments.of(
        searcher, type.map(wanted -> LuceneSearch.ofType(wanted, readable)).orElse(readable));
  }

  private Hit witness(LiveDocuments.Count count) throws IOException {
    return HitCodec.read(searcher.storedFields(), count.witness());
  }

  private TermsEnum terms(String field) throws IOException {
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
  }

  /** Goes to the first term with the prefix that comes after {@code after}. */
  private static boolean seek(TermsEnum terms, BytesRef prefix, Optional<BytesRef> after)
      throws IOException {
    BytesRef from = after.filter(term -> term.compareTo(prefix) > 0).orElse(prefix);
    TermsEnum.SeekStatus status = terms.seekCeil(from);
    if (status == TermsEnum.SeekStatus.END) {
      return false;
    }
    boolean passed = status == TermsEnum.SeekStatus.FOUND && after.filter(from::equals).isPresent();
    return passed ? step(terms, prefix) : StringHelper.startsWith(terms.term(), prefix);
  }

  private static boolean step(TermsEnum terms, BytesRef prefix) throws IOException {
    return terms.next() != null && StringHelper.startsWith(terms.term(), prefix);
  }
}
