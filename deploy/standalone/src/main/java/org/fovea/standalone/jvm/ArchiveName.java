package org.fovea.standalone.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The name of an archive's file: another Java or another build of the jars has another name, so
 * that none ever meets an archive that is not its own.
 *
 * @param java the part and the Java, which the archives of all builds share
 * @param build digest of path, size and time of every jar, in the order of the class path
 */
record ArchiveName(String java, String build) {
  private static final String SUFFIX = ".jsa";
  private static final int DIGITS = 12;

  static ArchiveName of(String part, List<Path> jars) {
    String java = System.getProperty("java.home") + "\n" + System.getProperty("java.vm.version");
    StringBuilder build = new StringBuilder();
    jars.forEach(jar -> build.append(describe(jar)).append('\n'));
    return new ArchiveName(part + "-" + digest(java) + "-", digest(build.toString()));
  }

  private static String describe(Path jar) {
    try {
      BasicFileAttributes is = Files.readAttributes(jar, BasicFileAttributes.class);
      return jar + " " + is.size() + " " + is.lastModifiedTime().toMillis();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  String file() {
    return java + build + SUFFIX;
  }

  /** Whether a file is the archive of the same part and Java, of an earlier build. */
  boolean replaces(String file) {
    return file.startsWith(java) && file.endsWith(SUFFIX) && !file.equals(file());
  }
}
