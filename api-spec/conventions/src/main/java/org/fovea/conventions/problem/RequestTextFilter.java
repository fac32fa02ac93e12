package org.fovea.conventions.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what would be bent rather than understood: a URL that is no UTF-8 or holds NUL, a body
 * that is compressed, JSON in wide characters, and {@code Accept} that accepts nothing.
 */
public class RequestTextFilter {

  private static final Set<String> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private static final Pattern WIDE_JSON =
      Pattern.compile("(?i)^[^;]*[/+]json\\s*;.*\\bcharset\\s*=\\s*\"?(utf-?16|utf-?32|ucs)");

  private static final Pattern REFUSED_RANGE =
      Pattern.compile("[^;]*;(.*;)?\\s*q\\s*=\\s*0(\\.0*)?\\s*(;.*)?");

  @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
  public void check(ContainerRequestContext request) {
    URI uri = request.getUriInfo().getRequestUri();
    if (!isText(uri.getRawPath())) {
      throw READING.contains(request.getMethod())
          ? new ProblemException(StandardProblem.NOT_FOUND)
          : new ProblemException(
              StandardProblem.BAD_REQUEST, "The path is not UTF-8, or holds NUL.");
    }
    if (uri.getRawQuery() != null && !isText(uri.getRawQuery())) {
      throw new ProblemException(
          StandardProblem.INVALID_PARAMETER, "The query is not UTF-8, or holds NUL.");
    }
    String coding = request.getHeaderString("Content-Encoding");
    if (coding != null && !coding.equalsIgnoreCase("identity")) {
      throw new ProblemException(
          StandardProblem.UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, without an encoding.");
    }
    if (isWideText(request.getHeaderString("Content-Type"))) {
      throw new ProblemException(StandardProblem.UNSUPPORTED_MEDIA_TYPE, "JSON is sent as UTF-8.");
    }
    if (acceptsNothing(request.getHeaderString("Accept"))) {
      throw new ProblemException(StandardProblem.NOT_ACCEPTABLE);
    }
  }

  /** What clients call ISO-8859-1 is read as UTF-8 all the same; wide characters are not. */
  private static boolean isWideText(String contentType) {
    return contentType != null && WIDE_JSON.matcher(contentType).find();
  }

  /** RFC 9110: a weight of 0 is "not acceptable". */
  private static boolean acceptsNothing(String accept) {
    if (accept == null || accept.isBlank()) {
      return false;
    }
    for (String range : accept.toLowerCase(Locale.ROOT).split(",")) {
      if (!REFUSED_RANGE.matcher(range).matches()) {
        return false;
      }
    }
    return true;
  }

  /** Whether the escapes of a raw path or query are UTF-8 without NUL. */
  static boolean isText(String raw) {
    if (raw.indexOf('%') < 0) {
      return true;
    }
    ByteBuffer bytes = ByteBuffer.allocate(3 * raw.length());
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) != '%') {
        bytes.put(String.valueOf(raw.charAt(i)).getBytes(StandardCharsets.UTF_8));
      } else if (!escape(raw, i, bytes)) {
        return false;
      } else {
        i += 2;
      }
    }
    return isUtf8(bytes.flip());
  }

  private static boolean escape(String raw, int at, ByteBuffer bytes) {
    if (at + 2 >= raw.length()) {
      return false;
    }
    int high = Character.digit(raw.charAt(at + 1), 16);
    int low = Character.digit(raw.charAt(at + 2), 16);
    int value = high * 16 + low;
    bytes.put((byte) value);
    return high >= 0 && low >= 0 && value > 0;
  }

  private static boolean isUtf8(ByteBuffer bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(bytes);
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
