package org.fovea.cli.form;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The native form: one JSON whose {@code format} says {@code fovea/1}, and the companions it names.
 *
 * @param start the document that holds the study
 * @param companions paths of those documents, in this folder or not
 */
public record FoveaForm(String start, Set<String> companions) implements Form {

  private static final String FORMAT = "fovea/";

  public FoveaForm {
    companions = Set.copyOf(companions);
  }

  static List<Form> in(Path root, List<String> top) {
    return top.stream()
        .filter(
            path ->
                FirstBytes.isJson(path)
                    && FirstBytes.textOf(root.resolve(path), "format").startsWith(FORMAT))
        .<Form>map(path -> new FoveaForm(path, Companions.named(root.resolve(path))))
        .toList();
  }

  @Override
  public String name() {
    return "fovea";
  }

  @Override
  public String description() {
    return "a native form (" + start + ")";
  }

  @Override
  public boolean isDocument(String path) {
    return path.equals(start) || companions.contains(path) || companions.contains(unpacked(path));
  }

  private static String unpacked(String path) {
    return path.endsWith(".gz") ? path.substring(0, path.length() - ".gz".length()) : path;
  }
}
