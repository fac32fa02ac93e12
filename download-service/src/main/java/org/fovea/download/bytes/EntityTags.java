package org.fovea.download.bytes;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The list of entity tags of {@code If-Match} and {@code If-None-Match} (RFC 9110, section 8.8.3).
 */
record EntityTags(boolean any, List<String> tags) {
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"");

  static EntityTags parse(String header) {
    if (header.strip().equals("*")) {
      return new EntityTags(true, List.of());
    }
    return new EntityTags(false, TAG.matcher(header).results().map(MatchResult::group).toList());
  }

  /** Whether one is the same strong tag. */
  boolean holdStrongly(String etag) {
    return any || tags.contains(etag);
  }

  /** Whether one is the same tag, weak or strong. */
  boolean holdWeakly(String etag) {
    return any
        || tags.stream()
            .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
            .anyMatch(etag::equals);
  }
}
