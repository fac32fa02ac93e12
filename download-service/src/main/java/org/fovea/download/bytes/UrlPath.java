package org.fovea.download.bytes;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Paths of files in requests: any UTF-8, percent-encoded once. The raw path is decoded here because
 * a router folds {@code a//b}, resolves {@code ..} and lets {@code %00} through, each of which
 * would answer with another file.
 */
public final class UrlPath {
  private UrlPath() {}

  /**
   * Decodes a raw path; absent when it is no UTF-8, holds NUL, or has an empty, {@code .} or {@code
   * ..} segment.
   */
  public static Optional<String> decode(String raw) {
    return bytes(raw).flatMap(UrlPath::text).filter(UrlPath::isPlain);
  }

  private static boolean isPlain(String path) {
    String[] segments = path.split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean folder = i == segments.length - 1 && segments[i].isEmpty();
      if (!folder
          && (segments[i].isEmpty() || segments[i].equals(".") || segments[i].equals(".."))) {
        return false;
      }
    }
    return path.indexOf('\0') < 0;
  }

  private static Optional<byte[]> bytes(String raw) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '%') {
        decoded.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      } else {
        int value = hex(raw, i + 1);
        if (value < 0) {
          return Optional.empty();
        }
        decoded.write(value);
        i += 2;
      }
    }
    return Optional.of(decoded.toByteArray());
  }

  private static int hex(String raw, int at) {
    if (at + 2 > raw.length()) {
      return -1;
    }
    int high = Character.digit(raw.charAt(at), 16);
    int low = Character.digit(raw.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static Optional<String> text(byte[] utf8) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
