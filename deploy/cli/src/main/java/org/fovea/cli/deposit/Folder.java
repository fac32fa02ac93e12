package org.fovea.cli.deposit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fovea.cli.form.FolderTree;
import org.fovea.cli.form.Form;
import org.fovea.cli.form.Forms;

/**
 * What a folder holds: the documents of a submission form, and the files.
 *
 * @param form {@code idr}, {@code bia} or {@code empiar}
 */
record Folder(Path root, String form, List<Item> documents, List<Item> files) {

  /** A file with its path in the submission. */
  record Item(String path, Path file, long size) {}

  static Folder scan(Path root) {
    List<Item> items = new ArrayList<>();
    FolderTree.walk(root, (path, file, size) -> items.add(new Item(path, file, size)));
    items.sort(Comparator.comparing(Item::path));
    Form form = Forms.recognise(root, items.stream().map(Item::path).toList());
    return new Folder(
        root,
        form.name(),
        items.stream().filter(item -> form.isDocument(item.path())).toList(),
        items.stream().filter(item -> !form.isDocument(item.path())).toList());
  }

  long bytes() {
    return files.stream().mapToLong(Item::size).sum();
  }
}
