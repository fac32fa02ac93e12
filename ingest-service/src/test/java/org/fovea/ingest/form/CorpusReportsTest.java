package org.fovea.ingest.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.ingest.form.bia.BiaForm;
import org.fovea.ingest.form.empiar.EmpiarForm;
import org.fovea.ingest.form.idr.IdrForm;
import org.fovea.ingest.testing.Corpora;
import org.fovea.ingest.testing.Generated;
import org.fovea.ingest.validation.Cause;
import org.fovea.ingest.validation.Finding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the report of each published document says when its documents alone are sent: a line a
 * cause, with how often it was found and its first place.
 */
class CorpusReportsTest {

  private static final Path REPORTS = Path.of("src/test/resources/reports");
  private static final String HEADER = "severity\tcode\ttotal\tplace\tvalue\n";
  private static final int LONGEST_VALUE = 60;

  /** Rules whose values are contact data or whole sentences: these are not written down. */
  private static final Set<String> VALUE_LEFT_OUT =
      Set.of(
          "email-malformed",
          "orcid-malformed",
          "deposition-email-malformed",
          "deposition-orcid-malformed",
          "deposition-contact-withheld",
          "deposition-name-malformed",
          "deposition-author-order",
          "quote-not-closed",
          "quote-swallows-rows");

  private final FormReader forms =
      new Forms(List.of(new BiaForm(), new EmpiarForm(), new IdrForm()));

  @TestFactory
  Stream<DynamicTest> pageTab() throws IOException {
    Path folder = Corpora.neededBy("the reports of PageTab documents").resolve("bioimage-archive");
    return children(folder.resolve("pagetab"))
        .map(path -> report("bia", path, pageTab(folder, path)));
  }

  @TestFactory
  Stream<DynamicTest> depositions() throws IOException {
    Path folder = Corpora.neededBy("the reports of depositions").resolve("empiar/deposition");
    return children(folder)
        .filter(path -> path.toString().endsWith(".json") && !path.toString().contains("schema"))
        .map(path -> report("empiar", path, List.of(document(folder, path))));
  }

  @TestFactory
  Stream<DynamicTest> studies() throws IOException {
    Path folder = Corpora.neededBy("the reports of IDR's studies").resolve("idr");
    return children(folder)
        .filter(path -> path.getFileName().toString().startsWith("idr"))
        .map(study -> report("idr", study, below(study)));
  }

  private static Stream<Path> children(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList().stream();
    }
  }

  /** A document and the file lists that lie beside it. */
  private static List<SourceDocument> pageTab(Path folder, Path path) {
    String name = path.getFileName().toString().replaceFirst("\\..*", "");
    Path lists = folder.resolve("filelists").resolve(name);
    return Stream.concat(
            Stream.of(document(path.getParent(), path)),
            Files.isDirectory(lists)
                ? files(lists).map(list -> document(folder, list))
                : Stream.of())
        .toList();
  }

  private static List<SourceDocument> below(Path folder) {
    return files(folder).map(path -> document(folder, path)).toList();
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceDocument document(Path root, Path path) {
    return new SourceDocument(
        root.relativize(path).toString(),
        path.toFile().length(),
        "00",
        "blobs/x",
        "text/plain",
        () -> Files.newInputStream(path));
  }

  private DynamicTest report(String form, Path path, List<SourceDocument> documents) {
    Path expected = REPORTS.resolve(form).resolve(path.getFileName() + ".tsv");
    return DynamicTest.dynamicTest(
        path.getFileName().toString(), () -> Generated.assertUpToDate(expected, lines(documents)));
  }

  private String lines(List<SourceDocument> documents) {
    FormInput input =
        new FormInput(new UUID(0, 1).toString(), null, documents, List.of(), List.of());
    return forms.read(input).report().causes().stream()
        .map(CorpusReportsTest::line)
        .collect(Collectors.joining("", HEADER, ""));
  }

  private static String line(Cause cause) {
    Finding first = cause.shown().get(0);
    return Stream.of(
            cause.severity().name().toLowerCase(Locale.ROOT),
            cause.code(),
            Long.toString(cause.total()),
            place(first),
            VALUE_LEFT_OUT.contains(cause.code()) ? "" : cut(Objects.toString(first.value(), "")))
        .map(cell -> cell.replaceAll("\\s", " "))
        .collect(Collectors.joining("\t", "", "\n"));
  }

  private static String place(Finding finding) {
    return Stream.of(finding.file(), finding.row(), finding.column(), finding.pointer())
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }

  private static String cut(String value) {
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
  }
}
