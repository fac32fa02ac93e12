package org.fovea.ingest.form.empiar;

/**
 * A member of an image set that names files by a pattern, or a directory of them.
 *
 * @param kind as in {@link org.fovea.contract.content.ImageSetDeclaration.Pattern}
 * @param text as sent
 */
record FilePattern(SentValue place, String kind, String text) {

  /** Kind of the patterns of picked particles' files. */
  static final String PICKED_PARTICLES = "pickedParticles";

  /** Kind of the patterns of micrographs. */
  static final String MICROGRAPHS = "micrographs";

  private static final String DIRECTORY = "picked_particles_directory";

  /**
   * Whether it means the file. A pattern may be told from the deposition's root or from the image
   * set's directory.
   */
  Matcher matcher(Folder setFolder) {
    Folder folder = Folder.of(text);
    String below = setFolder.isRoot() ? "" : setFolder.path() + "/";
    if (place.pointer().endsWith("/" + DIRECTORY)) {
      Folder inside = new Folder(below + folder.path());
      return file -> folder.holds(file) || inside.holds(file);
    }
    Glob fromRoot = new Glob(folder.path());
    Glob fromSet = new Glob(below + folder.path());
    return file -> fromRoot.matches(file.path()) || fromSet.matches(file.path());
  }

  /** Tells which files are meant. */
  @FunctionalInterface
  interface Matcher {
    boolean matches(Folder file);
  }
}
