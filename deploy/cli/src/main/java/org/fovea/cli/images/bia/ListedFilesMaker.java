package org.fovea.cli.images.bia;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.fovea.cli.connect.Failure;
import org.fovea.cli.form.BiaForm;
import org.fovea.cli.form.FolderTree;
import org.fovea.cli.form.ListedFile;
import org.fovea.cli.images.files.Budget;
import org.fovea.cli.images.files.DrawnFile;
import org.fovea.cli.images.files.MadeFiles;
import org.fovea.cli.images.files.NewFolder;

/** Makes a folder to deposit out of a BioImage Archive form without its files. */
public final class ListedFilesMaker {

  private static final String USUAL_FOLDER = "filelists";

  private final Path root;
  private final BiaForm form;
  private final Budget budget;

  /**
   * A maker.
   *
   * @param root folder of the form, which is only read
   */
  public ListedFilesMaker(Path root, BiaForm form, Budget budget) {
    this.root = root.toAbsolutePath().normalize();
    this.form = form;
    this.budget = budget;
  }

  /**
   * Makes the folder. Lists that the form's folder lacks are looked for in {@code lists}, and in
   * folders named {@code filelists} in it and beside it; what is nowhere is drawn.
   *
   * @throws Failure when the folders do not allow it, or the form lists nothing
   */
  public MadeFiles make(Path folder, Optional<Path> lists) throws IOException {
    Path out = folder.toAbsolutePath().normalize();
    NewFolder.check(root, out);
    List<String> documents = new ArrayList<>();
    FolderTree.walk(
        root,
        (path, file, size) -> Stream.of(path).filter(form::isDocument).forEach(documents::add));
    NewFolder.copy(root, out, documents);
    FileLists collected = new FileLists(out, elsewhere(lists));
    collected.collect(form.start());
    if (collected.files().isEmpty()) {
      throw new Failure(form.start() + " lists no files and names no file list.");
    }
    List<String> remarks = new ArrayList<>(collected.remarks());
    double scale = scale(collected, remarks);
    return MadeFiles.of(out, write(collected, new ListedFiles(out, scale), remarks), remarks);
  }

  private List<Path> elsewhere(Optional<Path> lists) {
    lists
        .filter(folder -> !Files.isDirectory(folder))
        .ifPresent(
            folder -> {
              throw new Failure(folder + " is not a folder.");
            });
    String stem = form.start().replaceFirst("\\.[^.]*$", "");
    Path parent = Optional.ofNullable(root.getParent()).orElse(root);
    return Stream.concat(
            lists.stream(),
            Stream.of(root, parent)
                .map(folder -> folder.resolve(USUAL_FOLDER))
                .flatMap(folder -> Stream.of(folder.resolve(stem), folder)))
        .filter(Files::isDirectory)
        .toList();
  }

  private double scale(FileLists lists, List<String> remarks) {
    double declared = lists.files().values().stream().mapToDouble(ListedFiles::size).sum();
    double scale = budget.scale(declared);
    if (scale < 1) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "The form declares %,.0f bytes; every file is scaled by %.3g, so sizes differ from"
                  + " the declared ones and the validation is expected to say so.",
              declared,
              scale));
    }
    return scale;
  }

  private static List<DrawnFile> write(FileLists lists, ListedFiles files, List<String> remarks) {
    Queue<DrawnFile> drawn = new ConcurrentLinkedQueue<>();
    Queue<String> left = new ConcurrentLinkedQueue<>();
    lists.files().values().parallelStream()
        .forEach(
            listed ->
                write(files, listed).ifPresentOrElse(drawn::add, () -> left.add(listed.path())));
    left.stream()
        .sorted()
        .map("%s was left out: it leads out of the folder, is taken or too long."::formatted)
        .forEach(remarks::add);
    return List.copyOf(drawn);
  }

  private static Optional<DrawnFile> write(ListedFiles files, ListedFile listed) {
    try {
      return files.write(listed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
