package org.fovea.standalone.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.fovea.standalone.home.Exit;
import org.fovea.standalone.home.Home;
import org.fovea.standalone.home.Refusal;

/**
 * PostgreSQL's programs, unpacked from the jar that carries them, and the cluster's data. Both lie
 * under the home, but for an unprivileged user who cannot reach the home: then under {@code
 * /var/tmp}, which {@code postgres.location} names.
 */
record PostgresFiles(Path folder, Privilege privilege) {

  static PostgresFiles prepare(Home home, Privilege privilege) {
    try {
      PostgresFiles files = new PostgresFiles(place(home, privilege), privilege);
      Files.createDirectories(files.folder);
      if (!Files.exists(files.unpacked())) {
        files.unpack();
      }
      files.giveAway();
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the cluster lies when it is not under the home, or the folder under the home. */
  static Path place(Home home, Privilege privilege) throws IOException {
    Path inside = home.part("postgres");
    if (privilege != Privilege.UNPRIVILEGED || reachable(home.folder())) {
      return inside;
    }
    Path outside = Path.of("/var/tmp", "fovea-" + Integer.toHexString(home.folder().hashCode()));
    Files.writeString(home.folder().resolve("postgres.location"), outside + "\n");
    return outside.resolve("postgres");
  }

  private static boolean reachable(Path folder) throws IOException {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (!Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    return true;
  }

  private Path unpacked() {
    return folder.resolve("unpacked");
  }

  Path program(String name) {
    return folder.resolve("programs/bin").resolve(name);
  }

  Path data() {
    return folder.resolve("data");
  }

  private void unpack() throws IOException {
    String archive = archive();
    try (InputStream packed = PostgresFiles.class.getResourceAsStream(archive)) {
      if (packed == null) {
        throw new Refusal(
            Exit.PART_FAILED,
            "No PostgreSQL for this machine in the jar (%s); give an outside one (FOVEA_POSTGRES_URL)."
                .formatted(archive));
      }
      try (TarArchiveInputStream tar =
          new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          unpack(entry, tar);
        }
      }
    }
    Files.createFile(unpacked());
  }

  private void unpack(TarArchiveEntry entry, InputStream bytes) throws IOException {
    Path target = folder.resolve("programs").resolve(entry.getName()).normalize();
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    Files.deleteIfExists(target);
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(bytes, target);
      target.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
    }
  }

  private static String archive() {
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    return "/postgres-%s-%s.txz".formatted(mac ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
  }

  private void giveAway() throws IOException {
    if (privilege != Privilege.UNPRIVILEGED) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Files.setAttribute(
            path, "unix:uid", Privilege.NOBODY, java.nio.file.LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  /**
   * Makes the cluster when there is none; the superuser is {@code postgres} with the given
   * password.
   */
  void initialise(String password) {
    if (Files.exists(data().resolve("PG_VERSION"))) {
      return;
    }
    Path passwordFile = folder.resolve("password");
    Home.writePrivate(passwordFile, password + "\n");
    try {
      giveAway();
      run(
          List.of(
              program("initdb").toString(),
              "-D",
              data().toString(),
              "-U",
              "postgres",
              "-A",
              "scram-sha-256",
              "--pwfile=" + passwordFile,
              "-E",
              "UTF8",
              "--locale=C"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      passwordFile.toFile().delete();
    }
  }

  private void run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(privilege.command(command)).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    try {
      if (process.waitFor() != 0) {
        throw new Refusal(
            Exit.PART_FAILED, "PostgreSQL cannot make its cluster: " + output.strip() + ".");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
