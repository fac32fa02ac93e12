package org.fovea.search.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fovea.contract.content.Attribute;
import org.fovea.search.index.Hit.NamedScore;
import org.fovea.search.query.HitType;

/** Builds documents for the suites. */
public final class Docs {
  private final HitType type;
  private final String id;
  private final List<Attribute> attributes = new ArrayList<>();
  private final List<NamedScore> scores = new ArrayList<>();
  private final List<String> datasets = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private String kind = "";
  private String title;

  private Docs(HitType type, String id) {
    this.type = type;
    this.id = id;
    this.title = id;
  }

  public static Docs study(String id) {
    return new Docs(HitType.STUDY, id);
  }

  public static Docs dataset(String path, String kind) {
    Docs docs = new Docs(HitType.DATASET, path).in(path);
    docs.kind = kind;
    return docs;
  }

  public static Docs well(String id) {
    return new Docs(HitType.WELL, id);
  }

  public static Docs image(String id) {
    return new Docs(HitType.IMAGE, id);
  }

  public Docs title(String text) {
    title = text;
    return this;
  }

  public Docs in(String dataset) {
    datasets.add(dataset);
    return this;
  }

  public Docs has(String key, String value) {
    attributes.add(Attribute.of(key, value));
    return this;
  }

  public Docs hasSource(String key, String source, String value) {
    attributes.add(new Attribute(key, value, source, null, null, null, null, null));
    return this;
  }

  public Docs scores(String key, String number) {
    scores.add(new NamedScore(key, number, new BigDecimal(number), null, null));
    return this;
  }

  public Docs scores(String key, String number, String unit) {
    scores.add(new NamedScore(key, number, new BigDecimal(number), unit, null));
    return this;
  }

  public Docs text(String text) {
    texts.add(text);
    return this;
  }

  public IndexDocument build() {
    String path = "/v1/" + type.name().toLowerCase(Locale.ROOT) + "/" + id;
    Hit hit = new Hit(type, id, "FVA-1", 1, title, path, "", false, attributes, scores);
    return new IndexDocument(hit, id, kind, datasets, texts);
  }
}
