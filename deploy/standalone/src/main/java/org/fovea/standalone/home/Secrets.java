package org.fovea.standalone.home;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Passwords and keys of an instance, made at its first start and kept in {@code
 * secrets.properties}, mode 0600.
 */
public final class Secrets {

  private static final List<String> NAMES =
      List.of(
          "postgres",
          "ingest",
          "metadata",
          "search",
          "download",
          "s3.access",
          "s3.secret",
          "s3.signing.access",
          "s3.signing.secret",
          "master");

  private final Properties values;

  private Secrets(Properties values) {
    this.values = values;
  }

  public static Secrets of(Home home) {
    Path file = home.folder().resolve("secrets.properties");
    Properties values = new Properties();
    try {
      if (Files.exists(file)) {
        values.load(new StringReader(Files.readString(file)));
      }
      if (!values.stringPropertyNames().containsAll(NAMES)) {
        NAMES.forEach(name -> values.putIfAbsent(name, random(24)));
        StringWriter text = new StringWriter();
        values.store(text, null);
        Home.writePrivate(file, text.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Secrets(values);
  }

  public String get(String name) {
    return Optional.ofNullable(values.getProperty(name)).orElseThrow();
  }

  /** The first admin key: made once, kept in {@code admin.key}. */
  public static AdminKey adminKey(Home home) {
    try {
      if (Files.exists(home.adminKey())) {
        return new AdminKey(Files.readString(home.adminKey()).strip());
      }
      String key = "fov_" + HexFormat.of().formatHex(bytes(8)) + "_" + random(32);
      Home.writePrivate(home.adminKey(), key + "\n");
      return new AdminKey(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String random(int length) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(bytes(length))
        .replaceAll("[_-]", "x");
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  /** The first admin key. */
  public record AdminKey(String text) {

    /** What the services are given: the lower-case hex SHA-256 of the key. */
    public String sha256() {
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
