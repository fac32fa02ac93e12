package org.fovea.cli.form;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.cli.connect.Failure;

/**
 * Recognises the form of a folder. Forms start at the top of a folder; only an IDR form may lie
 * deeper, when nothing at the top starts a form.
 */
public final class Forms {

  private Forms() {}

  /**
   * The form of a folder.
   *
   * @throws Failure when the folder holds none, or more than one
   */
  public static Form recognise(Path root) {
    List<String> paths = new ArrayList<>();
    FolderTree.walk(root, (path, file, size) -> paths.add(path));
    return recognise(root, paths);
  }

  /**
   * The form that a document starts, whatever else its folder holds.
   *
   * @throws Failure when it starts none
   */
  public static Form of(Path document) {
    Path root = document.toAbsolutePath().normalize().getParent();
    List<String> paths = new ArrayList<>();
    FolderTree.walk(root, (path, file, size) -> paths.add(path));
    List<String> top = List.of(document.getFileName().toString());
    return only(document, found(root, top, paths));
  }

  /** The form of a folder whose files are known. */
  public static Form recognise(Path root, Collection<String> paths) {
    List<String> top = paths.stream().filter(path -> !path.contains("/")).sorted().toList();
    List<Form> found = found(root, top, paths);
    return only(root, found.isEmpty() ? IdrForm.in(paths) : found);
  }

  private static Form only(Path root, List<Form> found) {
    if (found.isEmpty()) {
      throw new Failure(
          root
              + " holds no submission form. An IDR form starts with a file named '…-study.txt', a"
              + " BioImage Archive form with a PageTab file (JSON with a 'section', or TSV that"
              + " begins with 'Submission'), an EMPIAR form with a JSON that has 'imagesets', a"
              + " native one with a JSON whose 'format' is 'fovea/1'.");
    }
    if (found.size() > 1) {
      throw new Failure(
          "%s holds more than one submission form: %s. Keep one."
              .formatted(
                  root,
                  found.stream().map(Form::description).collect(Collectors.joining(" and "))));
    }
    return found.get(0);
  }

  private static List<Form> found(Path root, List<String> top, Collection<String> paths) {
    return Stream.of(
            FoveaForm.in(root, top),
            IdrForm.in(top),
            BiaForm.in(root, top, paths),
            EmpiarForm.in(root, top))
        .flatMap(List::stream)
        .toList();
  }
}
