package org.fovea.metadata.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.content.ContentRoot;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.event.SubmissionSubmitted;
import org.fovea.conventions.sql.Sql;
import org.fovea.metadata.content.Lines;

/**
 * What content must keep so that the record is unambiguous: all that is wrong at once, in
 * sentences.
 */
@ApplicationScoped
class ContentCheckRepository {

  /**
   * A law that rows must keep.
   *
   * @param violations SQL giving how many break it and the first; {@code :c} stands for the array
   *     of chunk ids
   */
  private record Law(String sentence, String violations) {}

  private static final List<Law> LAWS =
      List.of(
          unique("files share a path", "file_row", "path"),
          unique("documents share a path", "document_row", "path"),
          unique("datasets share a path", "dataset_row", "path"),
          unique("plates share a screen and name", "plate_row", "dataset || '/' || name"),
          unique("wells share a place", "well_row", "dataset || '/' || plate || '/' || name"),
          unique("images share a key", "image_row", "key"),
          unique("result tables share a name", "result_table_row", "name"),
          dangling(
              "plates name a dataset that is not there",
              "plate_row a",
              "a.dataset || '/' || a.name",
              "dataset_row b where b.chunk = any(:c) and b.path = a.dataset"),
          dangling(
              "wells name a plate that is not there",
              "well_row a",
              "a.dataset || '/' || a.plate || '/' || a.name",
              "plate_row b where b.chunk = any(:c) and b.dataset = a.dataset and b.name = a.plate"),
          dangling(
              "images name a dataset that is not there",
              "image_row a",
              "a.key",
              "dataset_row b where b.chunk = any(:c) and (a.dataset is null or b.path ="
                  + " a.dataset)"),
          dangling(
              "result rows name a table that is not there",
              "result_row a",
              "a.row::text",
              "result_table_row b where b.chunk = any(:c) and b.id = a.table_id"));

  private final Sql sql;

  @Inject
  ContentCheckRepository(Sql sql) {
    this.sql = sql;
  }

  /** Whether a root belongs to the event that names it. */
  static List<String> root(ContentRoot root, SubmissionSubmitted event) {
    List<String> reasons = new ArrayList<>();
    check(reasons, "format", ContentRoot.FORMAT, root.format());
    check(reasons, "study", event.study(), root.study());
    check(reasons, "accession", event.accession(), root.accession());
    check(reasons, "version", Integer.toString(event.version()), Integer.toString(root.version()));
    return reasons;
  }

  private static void check(List<String> reasons, String what, String wanted, String found) {
    if (!wanted.equals(found)) {
      reasons.add("The content root's %s is %s, not %s.".formatted(what, found, wanted));
    }
  }

  /** Whether the rows of some chunks make one unambiguous record. */
  List<String> rows(Long[] chunks, SubmissionSubmitted event) {
    List<String> reasons = new ArrayList<>(studyLine(chunks, event));
    LAWS.forEach(law -> broken(law, chunks).ifPresent(reasons::add));
    return reasons;
  }

  private List<String> studyLine(Long[] chunks, SubmissionSubmitted event) {
    List<StudyLine> lines =
        sql.list(
            "select body from study_row where chunk = any(?)",
            row -> Lines.read(row.getString(1), StudyLine.class),
            (Object) chunks);
    if (lines.size() != 1) {
      return List.of("The content has %d study lines, not one.".formatted(lines.size()));
    }
    StudyLine line = lines.get(0);
    List<String> reasons = new ArrayList<>();
    check(reasons, "study line's id", event.study(), line.id());
    if (line.title() == null || line.title().isBlank()) {
      reasons.add("The study has no title.");
    }
    return reasons;
  }

  private Optional<String> broken(Law law, Long[] chunks) {
    int places = law.violations().split(":c", -1).length - 1;
    Object[] arguments = new Object[places];
    Arrays.fill(arguments, chunks);
    return sql.first(
            law.violations().replace(":c", "?"),
            row -> "%d %s, first: %s.".formatted(row.getLong(1), law.sentence(), row.getString(2)),
            arguments)
        .filter(text -> !text.startsWith("0 "));
  }

  private static Law unique(String sentence, String table, String key) {
    return new Law(
        sentence,
        "select count(*), min(k) from (select %s as k from %s where chunk = any(:c) group by 1 having count(*) > 1) d"
            .formatted(key, table));
  }

  private static Law dangling(String sentence, String table, String shown, String target) {
    return new Law(
        sentence,
        "select count(*), min(%s) from %s where a.chunk = any(:c) and not exists (select 1 from %s)"
            .formatted(shown, table, target));
  }
}
