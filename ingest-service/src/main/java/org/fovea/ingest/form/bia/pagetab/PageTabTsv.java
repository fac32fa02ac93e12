package org.fovea.ingest.form.bia.pagetab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fovea.ingest.table.Row;
import org.fovea.ingest.table.TableReader;
import org.fovea.ingest.table.TextSource;
import org.fovea.ingest.validation.Findings;

/** Reads PageTab in TSV: blocks of rows between blank ones. Never throws for what was sent. */
final class PageTabTsv {

  /** A section of one line of descent deeper than this stays at the depth it has reached. */
  private static final int DEEPEST = 100;

  private static final Pattern TABLE = Pattern.compile("(?s)(.*?)\\[([^\\[\\]]*)]");

  private final Findings findings;
  private final String path;
  private final List<SectionDraft> sections = new ArrayList<>();
  private final List<Integer> depths = new ArrayList<>();

  PageTabTsv(TextSource source, Findings findings) {
    this.findings = findings;
    this.path = source.path();
  }

  /** The submission; empty when the document is none (reported). */
  static Optional<PageTab> submission(TextSource source, Findings findings) {
    return new TableReader(findings)
        .rows(source)
        .flatMap(rows -> new PageTabTsv(source, findings).submission(blocks(rows)));
  }

  private static List<List<Row>> blocks(List<Row> rows) {
    List<List<Row>> blocks = new ArrayList<>();
    boolean open = false;
    for (Row row : rows) {
      if (row.isBlank()) {
        open = false;
      } else {
        if (!open) {
          blocks.add(new ArrayList<>());
        }
        blocks.get(blocks.size() - 1).add(row);
        open = true;
      }
    }
    return blocks;
  }

  private Optional<PageTab> submission(List<List<Row>> blocks) {
    if (blocks.isEmpty() || !blocks.get(0).get(0).text(0).equalsIgnoreCase("Submission")) {
      findings
          .of(PageTabRule.SUBMISSION_MISSING)
          .in(path)
          .at(1)
          .say("The document does not begin with a submission.");
      return Optional.empty();
    }
    blocks.stream().skip(1).forEach(this::block);
    if (sections.isEmpty()) {
      findings.of(PageTabRule.SUBMISSION_MISSING).in(path).say("The submission has no section.");
      return Optional.empty();
    }
    List<Row> head = blocks.get(0);
    List<PageAttribute> attributes = attributes(head);
    PageSection root = sections.get(0).section();
    return Optional.of(new PageTab(given(head.get(0), 1), attributes, root, Shape.NONE));
  }

  private void block(List<Row> rows) {
    String word = rows.get(0).text(0);
    Matcher table = TABLE.matcher(word);
    switch (word.toLowerCase(Locale.ROOT)) {
      case "link" -> under(rows, section -> section.addLinks(Group.single(link(rows))));
      case "file" -> under(rows, section -> section.addFiles(Group.single(file(rows))));
      case "links" -> under(rows, section -> section.addLinks(Group.table(links(rows))));
      case "files" -> under(rows, section -> section.addFiles(Group.table(files(rows))));
      default -> {
        if (table.matches()) {
          sectionTable(rows, table);
        } else {
          section(rows);
        }
      }
    }
  }

  private void under(List<Row> rows, Consumer<SectionDraft> action) {
    if (sections.isEmpty()) {
      misplaced(rows.get(0));
    } else {
      action.accept(sections.get(sections.size() - 1));
    }
  }

  private void misplaced(Row row) {
    findings
        .of(PageTabRule.BLOCK_MISPLACED)
        .in(path)
        .at(row.number())
        .value(row.text(0))
        .say("No section stands before the block.");
  }

  private void section(List<Row> rows) {
    Row head = rows.get(0);
    Place place = Place.cell(head.number(), head.text(0));
    SectionDraft section =
        new SectionDraft(given(head, 0), given(head, 1), attributes(rows), place);
    extra(head, 3);
    int depth = 0;
    if (!sections.isEmpty()) {
      int parent = parent(head, head.text(2));
      sections.get(parent).add(section);
      depth = depths.get(parent) + 1;
    }
    sections.add(section);
    depths.add(depth);
  }

  // A child comes after its parent, and the nearest of several with one id is meant.
  private int parent(Row row, String id) {
    if (id.isEmpty()) {
      return 0;
    }
    for (int n = sections.size() - 1; n >= 0; n--) {
      if (sections.get(n).isCalled(id) && depths.get(n) < DEEPEST) {
        return n;
      }
    }
    findings
        .of(PageTabRule.PARENT_UNKNOWN)
        .in(path)
        .at(row.number())
        .value(id)
        .say("No section before this one is called “" + id + "”.");
    return 0;
  }

  private void sectionTable(List<Row> rows, Matcher head) {
    if (sections.isEmpty()) {
      misplaced(rows.get(0));
      return;
    }
    String type = head.group(1).strip();
    TsvTable table = TsvTable.of(rows.get(0), path, findings);
    List<PageSection> members =
        rows.stream().skip(1).map(row -> tableRow(type, row, table)).toList();
    sections.get(parent(rows.get(0), head.group(2).strip())).addTable(members);
  }

  private static PageSection tableRow(String type, Row row, TsvTable table) {
    Place place = Place.cell(row.number(), type);
    return new SectionDraft(type, given(row, 0), table.attributes(row), place).section();
  }

  private PageLink link(List<Row> rows) {
    Place place = Place.cell(rows.get(0).number(), rows.get(0).text(0));
    return new PageLink(given(rows.get(0), 1), attributes(rows), place, Shape.NONE);
  }

  private List<PageLink> links(List<Row> rows) {
    TsvTable table = TsvTable.of(rows.get(0), path, findings);
    return rows.stream()
        .skip(1)
        .map(
            row ->
                new PageLink(
                    given(row, 0),
                    table.attributes(row),
                    Place.cell(row.number(), "Links"),
                    Shape.NONE))
        .toList();
  }

  private PageFile file(List<Row> rows) {
    Place place = Place.cell(rows.get(0).number(), rows.get(0).text(0));
    return new PageFile(given(rows.get(0), 1), null, null, attributes(rows), place, Shape.NONE);
  }

  private List<PageFile> files(List<Row> rows) {
    TsvTable table = TsvTable.of(rows.get(0), path, findings);
    return rows.stream().skip(1).map(row -> file(row, "Files", table)).toList();
  }

  static PageFile file(Row row, String column, TsvTable table) {
    return new PageFile(
        given(row, 0),
        null,
        null,
        table.attributes(row),
        Place.cell(row.number(), column),
        Shape.NONE);
  }

  private List<PageAttribute> attributes(List<Row> rows) {
    TsvAttributes attributes = new TsvAttributes();
    for (Row row : rows.subList(1, rows.size())) {
      TsvName name = TsvName.parse(row.cell(0));
      Place place = Place.cell(row.number(), name.name());
      if (name.name().isEmpty()) {
        Findings.Draft finding = findings.of(PageTabRule.NAME_MISSING).in(path).at(row.number());
        finding.value(row.cell(1)).say("The attribute has no name.");
      } else if (name.isQualifier() && attributes.isEmpty()) {
        place
            .mark(findings.of(PageTabRule.QUALIFIER_MISPLACED).in(path))
            .say("No attribute stands before the qualifier.");
      } else {
        attributes.add(name, row.cell(1), place);
      }
      extra(row, 2);
    }
    return attributes.list();
  }

  private void extra(Row row, int width) {
    for (int column = width; column < row.cells().size(); column++) {
      if (!row.cell(column).isBlank()) {
        findings
            .of(PageTabRule.CELL_EXTRA)
            .in(path)
            .at(row.number())
            .value(row.cell(column))
            .say("Cell " + (column + 1) + " has no meaning here.");
      }
    }
  }

  // Nullable like the components it fills: PageTab tells what was not given from what is empty.
  private static String given(Row row, int column) {
    String cell = row.cell(column);
    return cell.isEmpty() ? null : cell;
  }
}
