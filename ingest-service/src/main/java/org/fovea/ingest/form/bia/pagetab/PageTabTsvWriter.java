package org.fovea.ingest.form.bia.pagetab;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.ingest.form.bia.pagetab.PageAttribute.Reference;
import org.fovea.ingest.table.TextSource;
import org.fovea.ingest.validation.Findings;

/**
 * Writes a submission as PageTab TSV. What TSV has no way to say is told in {@link
 * Written#losses()}; with no loss, the text is read as the same submission.
 */
public final class PageTabTsvWriter {

  private final StringBuilder text = new StringBuilder();
  private final List<String> losses = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private PageTabTsvWriter() {}

  /**
   * The document.
   *
   * @param losses sentences about what the text does not say, in the order of the document
   */
  public record Written(String text, List<String> losses) {

    public Written {
      losses = List.copyOf(losses);
    }
  }

  /** The TSV text. */
  public static Written tsv(PageTab submission) {
    PageTabTsvWriter writer = new PageTabTsvWriter();
    submission.section().tree().forEach(section -> section.id().ifPresent(writer.ids::add));
    writer.line("Submission", submission.accno());
    writer.attributes(submission.attributes());
    PageSection root = submission.section();
    writer.head(root, root.accno(), null);
    writer.subsections(root, "");
    writer.compare(submission);
    return new Written(writer.text.toString(), writer.losses);
  }

  // Empty values, blanks around names, types that are words of TSV: reading back finds them all.
  private void compare(PageTab submission) {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    TextSource source = new TextSource("submission.tsv", () -> new ByteArrayInputStream(bytes));
    PageTab read = PageTabTsv.submission(source, new Findings()).map(PageTab::bare).orElse(null);
    if (losses.isEmpty() && !submission.bare().equals(read)) {
      losses.add("Some texts cannot be told apart in TSV.");
    }
  }

  // Links and files belong to the section before them, so they come before the subsections.
  private void head(PageSection section, String id, String parent) {
    text.append('\n');
    if (parent == null || parent.isEmpty()) {
      line(section.type(), id);
    } else {
      line(section.type(), id, parent);
    }
    attributes(section.attributes());
    section.links().forEach(this::links);
    section.files().forEach(this::files);
  }

  private void subsections(PageSection section, String id) {
    for (Group<PageSection> group : section.subsections()) {
      if (group.kind() == Group.Kind.TABLE) {
        sectionTable(group.members(), id);
      } else {
        PageSection child = group.members().get(0);
        String own = child.subsections().isEmpty() ? child.accno() : idOf(child);
        head(child, own, id);
        subsections(child, own);
      }
    }
  }

  // Subsections name their parent, so a parent without an id must get one.
  private String idOf(PageSection section) {
    if (section.id().isPresent()) {
      return section.accno();
    }
    int n = 1;
    while (!ids.add(section.type() + "-" + n)) {
      n++;
    }
    String id = section.type() + "-" + n;
    losses.add("A section “" + section.type() + "” without an accession is called “" + id + "”.");
    return id;
  }

  private void sectionTable(List<PageSection> rows, String parent) {
    String type = rows.isEmpty() ? null : rows.get(0).type();
    boolean alike = rows.stream().allMatch(row -> Objects.equals(row.type(), type));
    if (type == null || !alike) {
      losses.add("A table of sections of several types, or none, is written row by row.");
      rows.forEach(row -> head(row, row.accno(), parent));
      return;
    }
    if (rows.stream().anyMatch(PageTabTsvWriter::holdsMore)) {
      losses.add("What sections in a table hold beside their attributes is left out.");
    }
    table(type + "[" + parent + "]", rows, PageSection::accno, PageSection::attributes);
  }

  private static boolean holdsMore(PageSection row) {
    return !(row.links().isEmpty() && row.files().isEmpty() && row.subsections().isEmpty());
  }

  private void links(Group<PageLink> group) {
    if (group.kind() == Group.Kind.TABLE) {
      table("Links", group.members(), PageLink::url, PageLink::attributes);
    } else {
      PageLink link = group.members().get(0);
      text.append('\n');
      line("Link", link.url());
      attributes(link.attributes());
    }
  }

  private void files(Group<PageFile> group) {
    if (group.members().stream().anyMatch(file -> file.size() != null || file.type() != null)) {
      losses.add("Sizes and types of the files of a section are left out.");
    }
    if (group.kind() == Group.Kind.TABLE) {
      table("Files", group.members(), PageFile::path, PageFile::attributes);
    } else {
      PageFile file = group.members().get(0);
      text.append('\n');
      line("File", file.path());
      attributes(file.attributes());
    }
  }

  private <T> void table(
      String head, List<T> rows, Function<T, String> id, Function<T, List<PageAttribute>> of) {
    List<TsvColumns.Column> columns = TsvColumns.of(rows.stream().map(of).toList(), losses::add);
    text.append('\n');
    line(cells(head, columns.stream().map(TsvColumns.Column::header)));
    for (T row : rows) {
      line(cells(id.apply(row), columns.stream().map(column -> column.cell(of.apply(row)))));
    }
  }

  private static String[] cells(String first, Stream<String> others) {
    return Stream.concat(Stream.of(first == null ? "" : first), others).toArray(String[]::new);
  }

  private void attributes(List<PageAttribute> attributes) {
    for (PageAttribute attribute : attributes) {
      TsvName.Kind kind =
          attribute.reference() == Reference.SECTION ? TsvName.Kind.REFERENCE : TsvName.Kind.PLAIN;
      line(kind.written(attribute.name()), attribute.value());
      attribute
          .nameQualifiers()
          .forEach(q -> line(TsvName.Kind.NAME_QUALIFIER.written(q.name()), q.value()));
      attribute
          .valueQualifiers()
          .forEach(q -> line(TsvName.Kind.VALUE_QUALIFIER.written(q.name()), q.value()));
    }
  }

  private void line(String... cells) {
    text.append(Stream.of(cells).map(PageTabTsvWriter::cell).collect(Collectors.joining("\t")));
    text.append('\n');
  }

  private static String cell(String value) {
    if (value == null) {
      return "";
    }
    boolean plain = value.chars().noneMatch(c -> c == '\t' || c == '\n' || c == '\r');
    return plain && !value.startsWith("\"") ? value : "\"" + value.replace("\"", "\"\"") + "\"";
  }
}
