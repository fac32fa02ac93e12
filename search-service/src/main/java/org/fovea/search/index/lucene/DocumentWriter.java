package org.fovea.search.index.lucene;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.fovea.contract.content.Attribute;
import org.fovea.search.index.Hit;
import org.fovea.search.index.IndexDocument;
import org.fovea.search.index.SnapshotKey;
import org.fovea.search.query.HitType;

/** Makes the Lucene document of one of ours. */
final class DocumentWriter {
  private final SnapshotKey snapshot;
  private final KnownKeys known;
  private final Document document = new Document();
  private final Set<String> keyValues = new LinkedHashSet<>();
  private final Set<String> otherKeys = new LinkedHashSet<>();
  private final Set<String> textKeys = new LinkedHashSet<>();
  private final Set<String> numberKeys = new LinkedHashSet<>();
  private final Set<NumberColumn.Pair> numbers = new LinkedHashSet<>();

  private DocumentWriter(SnapshotKey snapshot, KnownKeys known) {
    this.snapshot = snapshot;
    this.known = known;
  }

  static Document write(SnapshotKey snapshot, KnownKeys known, IndexDocument source) {
    DocumentWriter writer = new DocumentWriter(snapshot, known);
    writer.addIdentity(source);
    writer.addTexts(source);
    source.hit().attributes().forEach(writer::collect);
    source.hit().scores().forEach(writer::collect);
    writer.addKeys();
    writer.document.add(new StoredField(Fields.HIT, HitCodec.encode(source.hit())));
    return writer.document;
  }

  private void addIdentity(IndexDocument source) {
    Hit hit = source.hit();
    keyword(Fields.TYPE, hit.type().label());
    if (hit.type() == HitType.WELL) {
      keyword(Fields.WELL_PATH, hit.path());
    }
    keyword(Fields.KIND, source.kind());
    keyword(Fields.SNAPSHOT, snapshot.text());
    document.add(new SortedDocValuesField(Fields.SNAPSHOT, new BytesRef(snapshot.text())));
    document.add(new SortedDocValuesField(Fields.ORDER, new BytesRef(source.order())));
    for (String path : source.datasets()) {
      String dataset = snapshot.text() + Fields.SEPARATOR + path;
      keyword(Fields.DATASET, dataset);
      if (hit.type() == HitType.DATASET) {
        document.add(new SortedDocValuesField(Fields.OWN_DATASET, new BytesRef(dataset)));
      }
    }
  }

  private void addTexts(IndexDocument source) {
    document.add(new TextField(Fields.TITLE, source.hit().title(), Field.Store.NO));
    source.texts().forEach(this::text);
  }

  private void collect(Attribute attribute) {
    String value = attribute.value() == null ? "" : attribute.value();
    if (value.isBlank()) {
      return;
    }
    text(value);
    String key = known.normal(attribute.key());
    String normalValue = Fields.normalValue(value);
    keyValues.add(Fields.ofNormal(key, normalValue));
    textKeys.add(key);
    if (attribute.source() != null && !attribute.source().isBlank()) {
      String other = known.normal(attribute.source());
      keyValues.add(Fields.ofNormal(other, normalValue));
      otherKeys.add(other);
    }
    if (attribute.number() != null) {
      collectNumber(key, attribute.number(), attribute.unit());
    }
  }

  private void collect(Hit.NamedScore score) {
    collectNumber(known.normal(score.key()), score.number(), score.unit());
  }

  private void collectNumber(String normal, BigDecimal number, String unit) {
    double value = number.doubleValue() + 0.0;
    if (!Double.isFinite(value)) {
      return;
    }
    numberKeys.add(normal);
    numbers.add(new NumberColumn.Pair(known.number(normal), value));
    if (unit != null && !unit.isBlank()) {
      numbers.add(new NumberColumn.Pair(known.number(Fields.withUnit(normal, unit)), value));
    }
  }

  private void addKeys() {
    keyValues.forEach(
        term -> document.add(new KeywordField(Fields.KEY_VALUE, term, Field.Store.NO)));
    textKeys.forEach(key -> keyword(Fields.KEY, key));
    otherKeys.forEach(key -> keyword(Fields.OTHER_KEY, key));
    numberKeys.forEach(this::addNumberKey);
    addNumbers();
  }

  private void addNumberKey(String key) {
    keyword(Fields.NUMBER_KEY, key);
    if (!textKeys.contains(key)) {
      keyword(Fields.KEY, key);
      keyword(Fields.ONLY_NUMBER_KEY, key);
    }
  }

  private void addNumbers() {
    List<NumberColumn.Pair> pairs = new ArrayList<>(numbers);
    pairs.forEach(pair -> document.add(point(pair)));
    if (!pairs.isEmpty()) {
      document.add(new BinaryDocValuesField(Fields.NUMBERS, NumberColumn.encode(pairs)));
    }
  }

  private static LongPoint point(NumberColumn.Pair pair) {
    return new LongPoint(
        Fields.NUMBER, pair.key(), NumericUtils.doubleToSortableLong(pair.value()));
  }

  private void text(String text) {
    document.add(new TextField(Fields.TEXT, text, Field.Store.NO));
  }

  private void keyword(String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }
}
