package org.fovea.download.holding;

/** What stands in a folder. */
public sealed interface FolderEntry {

  /** Its path in the version; a folder's ends in {@code /}. */
  String path();

  /** The least path that comes after it and all below it. */
  String following();

  /** Its name in the folder, without a slash. */
  default String name() {
    String path = path().endsWith("/") ? path().substring(0, path().length() - 1) : path();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A file. */
  record File(HeldFile file) implements FolderEntry {
    @Override
    public String path() {
      return file.path();
    }

    @Override
    public String following() {
      return file.path() + '\u0001';
    }
  }

  /** A folder, which is there because files are below it. */
  record Folder(String path) implements FolderEntry {
    @Override
    public String following() {
      return path.substring(0, path.length() - 1) + '0';
    }
  }
}
