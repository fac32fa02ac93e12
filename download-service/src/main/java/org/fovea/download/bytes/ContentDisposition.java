package org.fovea.download.bytes;

import java.nio.charset.StandardCharsets;

/**
 * {@code Content-Disposition: attachment} with a file name of any characters (RFC 6266, RFC 8187):
 * an ASCII stand-in for old clients, the name itself in {@code filename*}. No name can end the
 * header or add a parameter.
 */
public final class ContentDisposition {
  private static final String ATTR_CHARS = "!#$&+-.^_`|~";

  private ContentDisposition() {}

  public static String attachment(String name) {
    String plain = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + extended(name);
  }

  private static String extended(String name) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      if (isAttrChar(b)) {
        encoded.append((char) b);
      } else {
        encoded.append(String.format("%%%02X", b));
      }
    }
    return encoded.toString();
  }

  private static boolean isAttrChar(byte b) {
    return b >= 'a' && b <= 'z'
        || b >= 'A' && b <= 'Z'
        || b >= '0' && b <= '9'
        || ATTR_CHARS.indexOf(b) >= 0;
  }
}
