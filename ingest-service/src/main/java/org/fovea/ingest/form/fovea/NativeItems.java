package org.fovea.ingest.form.fovea;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.validation.Findings;

/** What the study has many of: in the document itself, then in its companions. */
final class NativeItems {

  private final NativeDocument document;
  private final List<SourceDocument> documents;
  private final Findings findings;
  private final SchemaCheck silent;
  private final Set<String> named = new HashSet<>();

  NativeItems(NativeDocument document, List<SourceDocument> documents, Findings findings) {
    this.document = document;
    this.documents = documents;
    this.findings = findings;
    this.silent = new SchemaCheck(FoveaSchema.SCHEMA, new Findings());
  }

  /** Paths of the companions that were read. */
  Set<String> companions() {
    return named;
  }

  /** Hands over those that are as the schema says; the others are reported. */
  void each(NativeKind kind, Consumer<NativeItem> sink) {
    JsonNode inline = array(kind.member());
    NativePlace place = document.place().member(kind.member());
    for (int n = 0; n < inline.size(); n++) {
      boolean fits =
          document.fits() || silent.definition(kind.definition(), inline.get(n), place.item(n));
      if (fits && inline.get(n) instanceof ObjectNode value) {
        sink.accept(new NativeItem(value, place.item(n)));
      }
    }
    JsonNode parts = array("parts");
    for (int n = 0; n < parts.size(); n++) {
      if (parts.get(n).path("holds").asText().equals(kind.member())) {
        companion(kind, parts.get(n), document.place().member("parts").item(n), sink);
      }
    }
  }

  /** How many were sent, be they as the schema says or not. */
  int sent(NativeKind kind) {
    int[] sent = {array(kind.member()).size()};
    for (JsonNode part : array("parts")) {
      if (part.path("holds").asText().equals(kind.member())) {
        find(document.beside(part.path("path").asText()))
            .ifPresent(
                found ->
                    new Companion(found.text(), new Findings(), (value, line) -> sent[0]++).read());
      }
    }
    return sent[0];
  }

  /** A member that is no array has no items; that it should be one is told elsewhere. */
  private JsonNode array(String member) {
    JsonNode value = document.root().path(member);
    return value.isArray() ? value : MissingNode.getInstance();
  }

  private void companion(
      NativeKind kind, JsonNode part, NativePlace place, Consumer<NativeItem> sink) {
    String path = document.beside(part.path("path").asText());
    Optional<SourceDocument> found = find(path);
    if (found.isEmpty()) {
      reportMissing(path, place.member("path"));
      return;
    }
    named.add(found.get().path());
    SchemaCheck check = new SchemaCheck(FoveaSchema.SCHEMA, findings);
    new Companion(
            found.get().text(),
            findings,
            (value, line) -> {
              NativePlace at = new NativePlace(found.get().path(), line, "");
              if (check.definition(kind.definition(), value, at)) {
                sink.accept(new NativeItem((ObjectNode) value, at));
              }
            })
        .read();
  }

  private Optional<SourceDocument> find(String path) {
    return documents.stream()
        .filter(each -> each.path().equals(path) || each.path().equals(path + ".gz"))
        .findFirst();
  }

  private void reportMissing(String path, NativePlace place) {
    place
        .mark(findings.of(FoveaRule.COMPANION_MISSING))
        .value(path)
        .suggestNear(documents.stream().map(SourceDocument::path).toList())
        .say("No document is the companion “" + path + "”.");
  }
}
