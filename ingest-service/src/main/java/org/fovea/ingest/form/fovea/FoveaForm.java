package org.fovea.ingest.form.fovea;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fovea.ingest.form.FormAdapter;
import org.fovea.ingest.form.FormInput;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.form.StoredFile;
import org.fovea.ingest.form.WrittenDocument;
import org.fovea.ingest.validation.Findings;

/** The native form: a JSON document whose member {@code format} says {@code fovea/1}. */
public final class FoveaForm implements FormAdapter {

  static final String NAME = "fovea";

  @Override
  public boolean recognises(FormInput input) {
    return input.documents().stream().anyMatch(NativeDocument::isNative);
  }

  @Override
  public FormReading read(FormInput input) {
    Findings findings = new Findings();
    List<SourceDocument> studies =
        input.documents().stream().filter(NativeDocument::isNative).toList();
    SourceDocument first = studies.get(0);
    studies.stream()
        .skip(1)
        .forEach(
            other ->
                findings
                    .of(FoveaRule.STUDIES_SEVERAL)
                    .in(other.path())
                    .say(first.path() + " holds a study, too."));
    NativeDocument document = NativeDocument.read(first, findings);
    return new NativeReading(input, document, findings).read();
  }

  @Override
  public List<StoredFile> listed(FormInput input) {
    Findings silent = new Findings();
    SourceDocument first =
        input.documents().stream().filter(NativeDocument::isNative).findFirst().orElseThrow();
    NativeItems items =
        new NativeItems(NativeDocument.read(first, silent), input.documents(), silent);
    Map<String, StoredFile> files = new LinkedHashMap<>();
    items.each(
        NativeKind.FILES, item -> files.putIfAbsent(item.text("path"), NativeFiles.stored(item)));
    return List.copyOf(files.values());
  }

  /** The documents that the study was converted from, which a native document keeps. */
  public List<WrittenDocument> origin(List<SourceDocument> documents) {
    List<WrittenDocument> origin = new ArrayList<>();
    documents.stream()
        .filter(NativeDocument::isNative)
        .findFirst()
        .map(first -> NativeDocument.read(first, new Findings()))
        .filter(NativeDocument::fits)
        .ifPresent(
            document ->
                document.root().path("origin").forEach(source -> origin.add(written(source))));
    return origin;
  }

  /**
   * What the documents say, whether or not it can be read: the study and its release as sent, and
   * of what there is many the number.
   */
  public ObjectNode sent(List<SourceDocument> documents) {
    Findings silent = new Findings();
    NativeDocument first =
        documents.stream()
            .filter(NativeDocument::isNative)
            .findFirst()
            .map(each -> NativeDocument.read(each, silent))
            .orElseThrow();
    NativeItems items = new NativeItems(first, documents, silent);
    ObjectNode sent = NativeJson.MAPPER.createObjectNode();
    sent.set("study", first.root().path("study"));
    sent.set("release", first.root().path("release"));
    for (NativeKind kind : NativeKind.values()) {
      sent.put(kind.member(), items.sent(kind));
    }
    return sent;
  }

  private static WrittenDocument written(JsonNode source) {
    return new WrittenDocument(
        source.path("path").asText(),
        source.path("mediaType").asText(),
        source.path("text").asText());
  }
}
