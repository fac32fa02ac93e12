package org.fovea.ingest.validation;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing a rule found. Components that do not apply are null and left out of JSON. Texts are
 * kept to their first 1,000 characters, so that a report stays small whatever was sent.
 *
 * @param code stable, kebab-case, the last segment of {@code /problems/{code}}
 * @param file path of the document or file
 * @param row line of a text document, 1 for its first line, the header counted and quoted line
 *     breaks counted once
 * @param column header or key
 * @param pointer JSON pointer, for JSON documents
 * @param value the offending text as sent
 * @param suggestion the value that may have been meant, to be put in place of {@code value}
 * @param message one sentence for people
 * @param mend what to do about it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
    Severity severity,
    String code,
    String file,
    Long row,
    String column,
    String pointer,
    String value,
    String suggestion,
    String message,
    String mend) {

  private static final int LONGEST = 1_000;

  public Finding {
    column = bounded(column);
    pointer = bounded(pointer);
    value = bounded(value);
    suggestion = bounded(suggestion);
    message = bounded(message);
    mend = bounded(mend);
  }

  private static String bounded(String text) {
    if (text == null || text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "…";
  }
}
