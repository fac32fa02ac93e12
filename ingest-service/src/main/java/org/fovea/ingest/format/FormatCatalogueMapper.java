package org.fovea.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.ingest.model.Format;
import org.fovea.contract.ingest.model.FormatDocument;
import org.fovea.contract.ingest.model.FormatExample;
import org.fovea.contract.ingest.model.FormatList;
import org.fovea.ingest.link.Links;

/** The forms, their schemas and examples, which are resources under {@code formats/}. */
@Singleton
class FormatCatalogueMapper {

  private final FormatList formats;

  @Inject
  FormatCatalogueMapper(ObjectMapper mapper, Links links) {
    this.formats = read(mapper, "catalogue.json", FormatList.class);
    formats.getItems().forEach(format -> link(format, links));
  }

  private static void link(Format format, Links links) {
    String name = format.getName();
    format.url(links.format(name));
    if (resource(name + "/schema.json").isPresent()) {
      format.schema(links.format(name) + "/schema");
    }
    for (FormatExample example : format.getExamples()) {
      for (FormatDocument document : example.getDocuments()) {
        document.url(links.formatExample(name, example.getName() + "/" + document.getPath()));
      }
    }
  }

  FormatList all() {
    return formats;
  }

  Optional<Format> find(String name) {
    return formats.getItems().stream().filter(each -> each.getName().equals(name)).findFirst();
  }

  /** The JSON Schema of a known form. */
  Optional<JsonNode> schema(ObjectMapper mapper, Format format) {
    return format.getSchema() == null
        ? Optional.empty()
        : Optional.of(read(mapper, format.getName() + "/schema.json", JsonNode.class));
  }

  /** A document that the catalogue lists; nothing else can be asked for. */
  Optional<byte[]> example(Format format, String path) {
    return format.getExamples().stream()
        .flatMap(example -> paths(example).stream())
        .filter(path::equals)
        .findFirst()
        .flatMap(listed -> resource(format.getName() + "/examples/" + listed));
  }

  private static List<String> paths(FormatExample example) {
    return example.getDocuments().stream()
        .map(document -> example.getName() + "/" + document.getPath())
        .toList();
  }

  private static <T> T read(ObjectMapper mapper, String name, Class<T> type) {
    try {
      return mapper.readValue(new ByteArrayInputStream(resource(name).orElseThrow()), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<byte[]> resource(String name) {
    try (InputStream bytes = FormatCatalogueMapper.class.getResourceAsStream("/formats/" + name)) {
      return bytes == null ? Optional.empty() : Optional.of(bytes.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
