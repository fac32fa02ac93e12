package org.fovea.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fovea.contract.ingest.model.Format;
import org.fovea.contract.ingest.model.FormatDocument;
import org.fovea.contract.ingest.model.FormatExample;
import org.fovea.contract.ingest.model.FormatList;
import org.fovea.ingest.form.FormInput;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.form.WrittenDocument;
import org.fovea.ingest.validation.Finding;
import org.fovea.ingest.validation.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example that is served is of its form, of its schema, and without a fault. */
class ExamplesTest {

  /** An example, by names. */
  record Example(String form, FormatExample served) {
    @Override
    public String toString() {
      return form + "/" + served.getName();
    }

    List<SourceDocument> documents() {
      return served.getDocuments().stream().map(this::document).toList();
    }

    private SourceDocument document(FormatDocument document) {
      return new WrittenDocument(
              document.getPath(), document.getMediaType(), text(document.getPath()))
          .source();
    }

    String text(String path) {
      return resource(form + "/examples/" + served.getName() + "/" + path);
    }
  }

  static String resource(String name) {
    try (var bytes = ExamplesTest.class.getResourceAsStream("/formats/" + name)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    FormatList all = new ObjectMapper().readValue(resource("catalogue.json"), FormatList.class);
    for (Format form : all.getItems()) {
      form.getExamples().forEach(each -> examples.add(new Example(form.getName(), each)));
    }
    return examples.stream();
  }

  static Stream<Example> examplesInJson() throws IOException {
    return examples().filter(each -> !each.form().equals("idr"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isReadWithoutAWarning(Example example) {
    FormReading reading = read(example);

    assertEquals(
        List.of(),
        reading.report().findings().stream()
            .filter(finding -> finding.severity() != Severity.NOTE)
            .map(Finding::toString)
            .toList());
    assertEquals(1, Math.min(1, reading.datasets().size()));
  }

  @ParameterizedTest
  @MethodSource("examplesInJson")
  void isOfItsSchema(Example example) {
    String path = example.served().getDocuments().get(0).getPath();

    assertEquals(
        List.of(),
        schema(example.form()).validate(example.text(path), InputFormat.JSON).stream()
            .map(Object::toString)
            .toList());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void becomesANativeDocumentOfTheSameStudy(Example example) {
    FormReading reading = read(example);

    Converted converted =
        new Converter(KnownForm.of(example.form()).orElseThrow(), KnownForm.FOVEA)
            .convert(example.documents());

    assertEquals(List.of(), converted.losses().told());
    assertEquals(
        List.of(),
        schema("fovea").validate(converted.documents().get(0).text(), InputFormat.JSON).stream()
            .map(Object::toString)
            .toList());
    assertTrue(converted.documents().get(0).text().contains(reading.study().title()));
  }

  @ParameterizedTest
  @MethodSource("examplesInJson")
  void comesBackFromTheNativeFormAsItWas(Example example) {
    KnownForm form = KnownForm.of(example.form()).orElseThrow();
    List<SourceDocument> nativeStudy =
        new Converter(form, KnownForm.FOVEA)
            .convert(example.documents()).documents().stream()
                .map(WrittenDocument::source)
                .toList();

    Converted back = new Converter(KnownForm.FOVEA, form).convert(nativeStudy);

    assertEquals(0, back.losses().count());
    if (form != KnownForm.FOVEA) {
      assertEquals(
          example.served().getDocuments().stream()
              .map(each -> example.text(each.getPath()))
              .toList(),
          back.documents().stream().map(WrittenDocument::text).toList());
    }
  }

  private static FormReading read(Example example) {
    KnownForm form = KnownForm.of(example.form()).orElseThrow();
    FormInput sent = new FormInput("s", null, example.documents(), List.of(), List.of());
    assertTrue(form.adapter().recognises(sent));
    return form.adapter().read(sent);
  }

  private static Schema schema(String form) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(resource(form + "/schema.json"), InputFormat.JSON);
  }
}
