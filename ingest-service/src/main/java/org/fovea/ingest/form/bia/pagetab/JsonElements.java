package org.fovea.ingest.form.bia.pagetab;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.fovea.ingest.form.bia.pagetab.PageAttribute.Reference;
import org.fovea.ingest.json.JsonTexts;
import org.fovea.ingest.table.TextRule;
import org.fovea.ingest.validation.Findings;

/** Reads the elements of PageTab from a stream of JSON tokens. */
final class JsonElements {

  private final JsonParser parser;
  private final String path;
  private final Findings findings;
  private final JsonTexts texts;

  JsonElements(JsonParser parser, String path, Findings findings) {
    this.parser = parser;
    this.path = path;
    this.findings = findings;
    this.texts = new JsonTexts(() -> findings.of(TextRule.NOT_STORABLE).in(path));
  }

  @FunctionalInterface
  private interface ElementReader<T> {
    T read(String pointer) throws IOException;
  }

  /** The submission whose object has just begun; its section may be null. */
  PageTab submission() throws IOException {
    JsonElement element = element("", Field.OF_SUBMISSION);
    return new PageTab(
        element.text(Field.ACCNO),
        element.list(Field.ATTRIBUTES),
        element.section(),
        element.shape());
  }

  /** The files of the array that has just begun, those in tables included. */
  void files(Consumer<PageFile> sink) throws IOException {
    for (int n = 0; parser.nextToken() != JsonToken.END_ARRAY; n++) {
      String pointer = "/" + n;
      if (parser.currentToken() == JsonToken.START_ARRAY) {
        list(pointer, this::file).forEach(sink);
      } else {
        one(pointer, this::file).ifPresent(sink);
      }
    }
  }

  private PageSection section(String pointer) throws IOException {
    JsonElement element = element(pointer, Field.OF_SECTION);
    return new PageSection(
        element.text(Field.TYPE),
        element.text(Field.ACCNO),
        element.list(Field.ATTRIBUTES),
        element.list(Field.LINKS),
        element.list(Field.FILES),
        element.list(Field.SUBSECTIONS),
        Place.json(pointer),
        element.shape());
  }

  private PageAttribute attribute(String pointer) throws IOException {
    JsonElement element = element(pointer, Field.OF_ATTRIBUTE);
    String reference = element.text(Field.REFERENCE);
    String name = element.text(Field.NAME);
    if (name == null || name.isBlank()) {
      findings
          .of(PageTabRule.NAME_MISSING)
          .in(path)
          .pointer(pointer)
          .value(element.text(Field.VALUE))
          .say("The attribute has no name.");
    }
    return new PageAttribute(
        name == null ? "" : name,
        element.text(Field.VALUE),
        "true".equalsIgnoreCase(reference) ? Reference.SECTION : Reference.NOTHING,
        element.list(Field.NAME_QUALIFIERS),
        element.list(Field.VALUE_QUALIFIERS),
        Place.json(pointer),
        element.shape());
  }

  private PageQualifier qualifier(String pointer) throws IOException {
    JsonElement element = element(pointer, Field.OF_QUALIFIER);
    return new PageQualifier(element.text(Field.NAME), element.text(Field.VALUE), element.shape());
  }

  private PageLink link(String pointer) throws IOException {
    JsonElement element = element(pointer, Field.OF_LINK);
    return new PageLink(
        element.text(Field.URL),
        element.list(Field.ATTRIBUTES),
        Place.json(pointer),
        element.shape());
  }

  private PageFile file(String pointer) throws IOException {
    JsonElement element = element(pointer, Field.OF_FILE);
    return new PageFile(
        element.text(Field.PATH),
        element.text(Field.SIZE),
        element.text(Field.TYPE),
        element.list(Field.ATTRIBUTES),
        Place.json(pointer),
        element.shape());
  }

  private JsonElement element(String pointer, Set<Field> known) throws IOException {
    JsonElement element = new JsonElement();
    Place place = Place.json(pointer);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String at = place.member(parser.currentName()).pointer();
      String key = texts.clean(at, parser.currentName());
      JsonToken token = parser.nextToken();
      Optional<Field> field =
          Field.of(key).filter(known::contains).filter(found -> !element.has(found));
      if (field.isEmpty()) {
        element.other(key, tree(at));
      } else if (fits(field.get(), token)) {
        member(element, field.get(), key, at);
      } else {
        malformed(at, token);
        element.other(key, tree(at));
      }
    }
    return element;
  }

  private static boolean fits(Field field, JsonToken token) {
    return switch (field.kind()) {
      case TEXT, SCALAR -> token.isScalarValue();
      case LIST -> token == JsonToken.START_ARRAY;
      case OBJECT -> token == JsonToken.START_OBJECT;
    };
  }

  private void member(JsonElement element, Field field, String key, String pointer)
      throws IOException {
    switch (field) {
      case SECTION -> element.put(field, key, section(pointer));
      case ATTRIBUTES -> element.put(field, key, list(pointer, this::attribute));
      case NAME_QUALIFIERS, VALUE_QUALIFIERS ->
          element.put(field, key, list(pointer, this::qualifier));
      case LINKS -> element.put(field, key, groups(pointer, this::link));
      case FILES -> element.put(field, key, groups(pointer, this::file));
      case SUBSECTIONS -> element.put(field, key, groups(pointer, this::section));
      default -> scalar(element, field, key, pointer);
    }
  }

  private void scalar(JsonElement element, Field field, String key, String pointer)
      throws IOException {
    JsonToken token = parser.currentToken();
    String text = token == JsonToken.VALUE_NULL ? null : texts.clean(pointer, parser.getText());
    if (token == JsonToken.VALUE_STRING && field.kind() == Field.Kind.TEXT) {
      element.put(field, key, text);
    } else {
      JsonNode raw = token == JsonToken.VALUE_STRING ? TextNode.valueOf(text) : tree(pointer);
      element.putScalar(field, key, text, raw);
    }
  }

  private <T> List<Group<T>> groups(String pointer, ElementReader<T> reader) throws IOException {
    List<Group<T>> groups = new ArrayList<>();
    for (int n = 0; parser.nextToken() != JsonToken.END_ARRAY; n++) {
      String at = pointer + "/" + n;
      if (parser.currentToken() == JsonToken.START_ARRAY) {
        groups.add(Group.table(list(at, reader)));
      } else {
        one(at, reader).map(Group::single).ifPresent(groups::add);
      }
    }
    return groups;
  }

  private <T> List<T> list(String pointer, ElementReader<T> reader) throws IOException {
    List<T> list = new ArrayList<>();
    for (int n = 0; parser.nextToken() != JsonToken.END_ARRAY; n++) {
      one(pointer + "/" + n, reader).ifPresent(list::add);
    }
    return list;
  }

  private <T> Optional<T> one(String pointer, ElementReader<T> reader) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return Optional.of(reader.read(pointer));
    }
    malformed(pointer, parser.currentToken());
    parser.skipChildren();
    return Optional.empty();
  }

  private void malformed(String pointer, JsonToken token) {
    if (token != JsonToken.VALUE_NULL) {
      findings
          .of(PageTabRule.MEMBER_MALFORMED)
          .in(path)
          .pointer(pointer)
          .say("PageTab has no such JSON value here.");
    }
  }

  private JsonNode tree(String pointer) throws IOException {
    return texts.clean(pointer, parser.<JsonNode>readValueAsTree());
  }
}
