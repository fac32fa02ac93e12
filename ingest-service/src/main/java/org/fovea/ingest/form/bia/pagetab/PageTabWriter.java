package org.fovea.ingest.form.bia.pagetab;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fovea.ingest.form.bia.pagetab.PageAttribute.Reference;

/**
 * Writes a submission as PageTab JSON. Law: what was read from JSON without a finding is written as
 * an equal tree with the same keys; what the tree has lost since (contact data) is left out.
 */
public final class PageTabWriter {

  private final JsonGenerator out;

  private PageTabWriter(JsonGenerator out) {
    this.out = out;
  }

  /** The JSON text. */
  public static String json(PageTab submission) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = PageTabJson.MAPPER.createGenerator(text)) {
      out.useDefaultPrettyPrinter();
      new PageTabWriter(out).submission(submission);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  /** The JSON text of a file list. */
  public static String files(List<PageFile> files) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = PageTabJson.MAPPER.createGenerator(text)) {
      out.useDefaultPrettyPrinter();
      PageTabWriter writer = new PageTabWriter(out);
      writer.array(files, writer::file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  @FunctionalInterface
  private interface Part {
    void write() throws IOException;
  }

  @FunctionalInterface
  private interface ElementWriter<T> {
    void write(T element) throws IOException;
  }

  private void submission(PageTab submission) throws IOException {
    Map<Field, Part> parts = new LinkedHashMap<>();
    text(parts, Field.ACCNO, submission.accno());
    list(parts, Field.ATTRIBUTES, submission.attributes(), this::attribute);
    parts.put(Field.SECTION, () -> section(submission.section()));
    if (submission.shape().equals(Shape.NONE)) {
      text(parts, Field.TYPE, "submission");
    }
    object(parts, submission.shape());
  }

  private void section(PageSection section) throws IOException {
    Map<Field, Part> parts = new LinkedHashMap<>();
    text(parts, Field.TYPE, section.type());
    text(parts, Field.ACCNO, section.accno());
    list(parts, Field.ATTRIBUTES, section.attributes(), this::attribute);
    list(parts, Field.LINKS, section.links(), grouped(this::link));
    list(parts, Field.FILES, section.files(), grouped(this::file));
    list(parts, Field.SUBSECTIONS, section.subsections(), grouped(this::section));
    object(parts, section.shape());
  }

  private void link(PageLink link) throws IOException {
    Map<Field, Part> parts = new LinkedHashMap<>();
    text(parts, Field.URL, link.url());
    list(parts, Field.ATTRIBUTES, link.attributes(), this::attribute);
    object(parts, link.shape());
  }

  private void file(PageFile file) throws IOException {
    Map<Field, Part> parts = new LinkedHashMap<>();
    text(parts, Field.PATH, file.path());
    text(parts, Field.SIZE, file.size());
    file.bytes().ifPresent(bytes -> parts.put(Field.SIZE, () -> out.writeNumber(bytes)));
    list(parts, Field.ATTRIBUTES, file.attributes(), this::attribute);
    text(parts, Field.TYPE, file.type());
    object(parts, file.shape());
  }

  private void attribute(PageAttribute attribute) throws IOException {
    Map<Field, Part> parts = new LinkedHashMap<>();
    text(parts, Field.NAME, attribute.name());
    text(parts, Field.VALUE, attribute.value());
    if (attribute.reference() == Reference.SECTION) {
      parts.put(Field.REFERENCE, () -> out.writeBoolean(true));
    }
    list(parts, Field.NAME_QUALIFIERS, attribute.nameQualifiers(), this::qualifier);
    list(parts, Field.VALUE_QUALIFIERS, attribute.valueQualifiers(), this::qualifier);
    object(parts, attribute.shape());
  }

  private void qualifier(PageQualifier qualifier) throws IOException {
    Map<Field, Part> parts = new LinkedHashMap<>();
    text(parts, Field.NAME, qualifier.name());
    text(parts, Field.VALUE, qualifier.value());
    object(parts, qualifier.shape());
  }

  private void text(Map<Field, Part> parts, Field field, String text) {
    if (text != null) {
      parts.put(field, () -> out.writeString(text));
    }
  }

  private <T> void list(
      Map<Field, Part> parts, Field field, List<T> elements, ElementWriter<T> writer) {
    if (!elements.isEmpty()) {
      parts.put(field, () -> array(elements, writer));
    }
  }

  private <T> ElementWriter<Group<T>> grouped(ElementWriter<T> writer) {
    return group -> {
      if (group.kind() == Group.Kind.TABLE) {
        array(group.members(), writer);
      } else {
        writer.write(group.members().get(0));
      }
    };
  }

  private <T> void array(List<T> elements, ElementWriter<T> writer) throws IOException {
    out.writeStartArray();
    for (T element : elements) {
      writer.write(element);
    }
    out.writeEndArray();
  }

  private void object(Map<Field, Part> parts, Shape shape) throws IOException {
    out.writeStartObject();
    if (shape.equals(Shape.NONE)) {
      for (Map.Entry<Field, Part> part : parts.entrySet()) {
        out.writeFieldName(part.getKey().key());
        part.getValue().write();
      }
    }
    for (Shape.Member member : shape.members()) {
      member(member, parts.get(member.field()));
    }
    out.writeEndObject();
  }

  private void member(Shape.Member member, Part part) throws IOException {
    if (member.raw() != null) {
      out.writeFieldName(member.key());
      out.writeTree(member.raw());
    } else if (part != null) {
      out.writeFieldName(member.key());
      part.write();
    } else if (member.field().kind() == Field.Kind.LIST) {
      out.writeFieldName(member.key());
      array(List.of(), element -> {});
    }
  }
}
