package org.fovea.contract.testing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path of the contract. A parameter stands for one segment or a part of one; the parameter called
 * {@code path} may hold slashes. Of two templates that match, the one with more literal characters
 * means the request (Jakarta REST 3.1, §3.7.2).
 */
record PathTemplate(String template, Pattern pattern, int literals) {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

  static PathTemplate of(String template) {
    StringBuilder regex = new StringBuilder();
    Matcher parameters = PARAMETER.matcher(template);
    int literals = 0;
    int end = 0;
    while (parameters.find()) {
      regex.append(Pattern.quote(template.substring(end, parameters.start())));
      regex.append(parameters.group(1).equals("path") ? ".+" : "[^/]+");
      literals += parameters.start() - end;
      end = parameters.end();
    }
    regex.append(Pattern.quote(template.substring(end)));
    return new PathTemplate(
        template,
        Pattern.compile(regex.toString(), Pattern.DOTALL),
        literals + template.length() - end);
  }

  /** Whether a raw path matches; an escaped slash is part of a segment. */
  boolean matches(String rawPath) {
    String kept = rawPath.replace("+", "%2B").replaceAll("(?i)%2f", "%252F");
    return pattern.matcher(URLDecoder.decode(kept, StandardCharsets.UTF_8)).matches();
  }
}
