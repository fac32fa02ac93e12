package org.fovea.cli.form;

import java.nio.file.Path;
import java.util.List;

/**
 * EMPIAR's form: one deposition, a JSON with {@code imagesets}.
 *
 * @param start the deposition
 */
public record EmpiarForm(String start) implements Form {

  static List<Form> in(Path root, List<String> top) {
    return top.stream()
        .filter(
            path -> FirstBytes.isJson(path) && FirstBytes.hasKey(root.resolve(path), "imagesets"))
        .<Form>map(EmpiarForm::new)
        .toList();
  }

  @Override
  public String name() {
    return "empiar";
  }

  @Override
  public String description() {
    return "an EMPIAR form (" + start + ")";
  }

  @Override
  public boolean isDocument(String path) {
    return path.equals(start) || path.equals("images.tsv");
  }
}
