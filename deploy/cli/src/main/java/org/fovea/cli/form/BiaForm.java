package org.fovea.cli.form;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The BioImage Archive's form: a PageTab file and the file lists it names.
 *
 * @param start the PageTab file
 * @param fileLists those of the named lists that the folder has
 */
public record BiaForm(String start, Set<String> fileLists) implements Form {

  public BiaForm {
    fileLists = Set.copyOf(fileLists);
  }

  static List<Form> in(Path root, List<String> top, Collection<String> paths) {
    return top.stream()
        .filter(path -> isPageTab(root, path))
        .<Form>map(start -> read(root, start, paths))
        .toList();
  }

  private static boolean isPageTab(Path root, String path) {
    Path file = root.resolve(path);
    return FirstBytes.isJson(path) && FirstBytes.hasKey(file, "section")
        || FirstBytes.isTsv(path) && FirstBytes.firstCell(file).equalsIgnoreCase("Submission");
  }

  private static BiaForm read(Path root, String start, Collection<String> paths) {
    Set<String> there = new HashSet<>(paths);
    Set<String> lists = new HashSet<>();
    PageTab.read(root.resolve(start), name -> name.in(there).ifPresent(lists::add));
    return new BiaForm(start, lists);
  }

  @Override
  public String name() {
    return "bia";
  }

  @Override
  public String description() {
    return "a BioImage Archive form (" + start + ")";
  }

  @Override
  public boolean isDocument(String path) {
    return path.equals(start) || fileLists.contains(path) || path.equals("images.tsv");
  }
}
