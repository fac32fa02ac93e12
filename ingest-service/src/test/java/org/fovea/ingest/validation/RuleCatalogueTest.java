package org.fovea.ingest.validation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.ingest.testing.Generated;
import org.junit.jupiter.api.Test;

/** The rules of all forms, which the pages under {@code /problems/} explain. */
class RuleCatalogueTest {

  private static final Path CATALOGUE =
      Path.of("../api-spec/contract/src/main/resources/rules.json");
  private static final Pattern FORM = Pattern.compile(".*\\.ingest\\.form\\.([a-z]+)(\\..*)?");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final List<Rule> rules = rules();

  private static List<Rule> rules() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.fovea.ingest")
            .stream()
            .filter(type -> type.isAssignableTo(Rule.class) && type.isEnum())
            .map(JavaClass::reflect)
            .flatMap(type -> Stream.of(type.getEnumConstants()))
            .map(Rule.class::cast)
            .sorted(Comparator.comparing(Rule::code))
            .toList();
  }

  @Test
  void theCatalogueHoldsEveryRule() throws IOException {
    assertTrue(rules.size() > 100);
    Generated.assertUpToDate(
        CATALOGUE,
        rules.stream()
            .map(RuleCatalogueTest::line)
            .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n")));
  }

  @Test
  void aCodeBelongsToOneRule() {
    List<String> codes = rules.stream().map(Rule::code).toList();
    assertEquals(codes.stream().distinct().toList(), codes);
  }

  @Test
  void everyRuleSaysInOneSentenceWhatItFindsAndInOneWhatToDo() {
    assertAll(
        rules.stream()
            .map(Rule::entry)
            .flatMap(
                entry ->
                    Stream.of(entry.title(), entry.mend())
                        .map(text -> () -> assertTrue(text.matches("\\S.{5,}\\."), entry::code))));
  }

  private static String line(Rule rule) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("code", rule.code());
    members.put("severity", rule.severity().name().toLowerCase(Locale.ROOT));
    Matcher form = FORM.matcher(rule.getClass().getPackageName());
    members.put("form", form.matches() ? form.group(1) : "any");
    members.put("title", rule.entry().title());
    members.put("mend", rule.mend());
    try {
      return MAPPER.writeValueAsString(members);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
