package org.fovea.contract.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Text of a table that may hold places, {@code {draft}}, and bytes too many or too odd to be
 * written down: {@code «repeat x 70000»}, {@code «deep 10000»}, {@code «hex C328»}, {@code «utf16
 * [1]»}, {@code «gzip x»}.
 */
public record AttackText(String written) {
  private static final Pattern MADE = Pattern.compile("«(\\w+) ([^»]*)»");

  static AttackText of(String written) {
    return new AttackText(written);
  }

  boolean isEmpty() {
    return written.isEmpty();
  }

  String text(Map<String, String> places) {
    return new String(bytes(places), StandardCharsets.UTF_8);
  }

  byte[] bytes(Map<String, String> places) {
    String placed = written;
    for (Map.Entry<String, String> place : places.entrySet()) {
      placed = placed.replace("{" + place.getKey() + "}", place.getValue());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher made = MADE.matcher(placed);
    int end = 0;
    while (made.find()) {
      bytes.writeBytes(utf8(placed.substring(end, made.start())));
      bytes.writeBytes(made(made.group(1), made.group(2)));
      end = made.end();
    }
    bytes.writeBytes(utf8(placed.substring(end)));
    return bytes.toByteArray();
  }

  private static byte[] made(String how, String of) {
    return switch (how) {
      case "repeat" -> utf8(repeated(of));
      case "deep" -> utf8("[".repeat(Integer.parseInt(of)) + "]".repeat(Integer.parseInt(of)));
      case "hex" -> HexFormat.of().parseHex(of);
      case "utf16" -> of.getBytes(StandardCharsets.UTF_16);
      case "gzip" -> gzip(utf8(of));
      default -> throw new IllegalArgumentException("«" + how + " " + of + "»");
    };
  }

  /** The last word is how many times. */
  private static String repeated(String of) {
    int last = of.lastIndexOf(' ');
    return of.substring(0, last).repeat(Integer.parseInt(of.substring(last + 1)));
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
