package org.fovea.ingest.submit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.fovea.contract.ingest.model.FindingCounts;
import org.fovea.contract.ingest.model.ProblemError;
import org.fovea.contract.ingest.model.ReportCause;
import org.fovea.contract.ingest.model.SubmissionReport;
import org.junit.jupiter.api.Test;

class ReportWritingTest {

  private static final String PAGES = "https://fovea.example/problems/";

  private final ObjectMapper mapper = new ObjectMapper();

  /** An error at a pointer, and 6,074 warnings of which 100 are told. */
  private static SubmissionReport report() {
    SubmissionReport report =
        new SubmissionReport()
            .submittable(false)
            .capped(true)
            .counts(new FindingCounts().error(1L).warning(6_074L).note(0L))
            .addCausesItem(
                new ReportCause()
                    .code("association-unknown")
                    .severity(ReportCause.SeverityEnum.ERROR)
                    .title("An association names a section that does not exist.")
                    .mend("Name a section by its title.")
                    .url(PAGES + "association-unknown")
                    .total(1L)
                    .shown(1))
            .addCausesItem(
                new ReportCause()
                    .code("decimal-comma")
                    .severity(ReportCause.SeverityEnum.WARNING)
                    .title("A number has a decimal comma.")
                    .mend("Write decimal numbers with a point.")
                    .url(PAGES + "decimal-comma")
                    .total(6_074L)
                    .shown(100))
            .addFindingsItem(unknownTitle());
    IntStream.rangeClosed(2, 101).forEach(row -> report.addFindingsItem(comma(row)));
    return report;
  }

  private static ProblemError unknownTitle() {
    return new ProblemError()
        .code("association-unknown")
        .severity(ProblemError.SeverityEnum.ERROR)
        ._file("study.json")
        .pointer("/section/1")
        .value("Biosampel\tA\u001b[31m")
        .suggestion("Biosample A")
        .detail("No section has this title.")
        .mend("Did you mean “Biosample A”?");
  }

  private static ProblemError comma(int row) {
    return new ProblemError()
        .code("decimal-comma")
        .severity(ProblemError.SeverityEnum.WARNING)
        ._file("screenA/results.txt")
        .row((long) row)
        .column("Score")
        .value("33,3")
        .suggestion("33.3")
        .detail("“33,3” has a decimal comma.")
        .mend("Write decimal numbers with a point.");
  }

  private List<String> written(String type) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ReportBodyMapper(mapper)
        .writeTo(
            report(),
            SubmissionReport.class,
            SubmissionReport.class,
            new java.lang.annotation.Annotation[0],
            MediaType.valueOf(type),
            new MultivaluedHashMap<>(),
            out);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void aTextForPeopleSaysEachCauseOnceWithItsPlaces() throws IOException {
    // when
    List<String> lines = written("text/plain");

    // then
    assertEquals(
        List.of(
            "1 error, 6,074 warnings, 0 notes: cannot be submitted yet.",
            "",
            "error association-unknown, 1 time",
            "  An association names a section that does not exist.",
            "  Name a section by its title.",
            "    study.json /section/1  “Biosampel A [31m”  No section has this title."
                + "  Did you mean “Biosample A”?",
            "  https://fovea.example/problems/association-unknown",
            "",
            "warning decimal-comma, 6,074 times",
            "  A number has a decimal comma.",
            "  Write decimal numbers with a point.",
            "    screenA/results.txt:2:Score  “33,3”  “33,3” has a decimal comma."),
        lines.subList(0, 12));
    assertEquals("    … and 6,064 more", lines.get(lines.size() - 2));
    assertEquals(23, lines.size());
  }

  @Test
  void aTableHasTheTotalInEachLineAndSaysHowManyAreCountedOnly() throws IOException {
    // when
    List<String> lines = written("text/tab-separated-values");

    // then
    assertEquals(1 + 1 + 100 + 1, lines.size());
    assertTrue(lines.stream().allMatch(line -> line.split("\t", -1).length == 11));
    assertTrue(
        lines.get(1).startsWith("error\tassociation-unknown\t1\tstudy.json\t\t\t/section/1\t"));
    assertTrue(
        lines
            .get(102)
            .startsWith("warning\tdecimal-comma\t6074\t\t\t\t\t\t\t5,974 more, which are counted"));
  }

  @Test
  void newlineDelimitedJsonBeginsWithTheTotals() throws IOException {
    // when
    List<String> lines = written("application/x-ndjson");

    // then
    JsonNode totals = mapper.readTree(lines.get(0));
    assertEquals(6_074, totals.at("/counts/warning").asLong());
    assertEquals(6_074, totals.at("/causes/1/total").asLong());
    assertTrue(totals.path("capped").asBoolean());
    assertFalse(totals.has("findings"));
    assertEquals(1 + 101, lines.size());
    assertEquals("Biosample A", mapper.readTree(lines.get(1)).path("suggestion").asText());
  }
}
