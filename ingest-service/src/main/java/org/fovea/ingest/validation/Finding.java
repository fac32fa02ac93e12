package org.fovea.ingest.validation;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing a rule found. Components that do not apply are null and left out of JSON.
 *
 * @param code stable, kebab-case, the last segment of {@code /problems/{code}}
 * @param file path of the document or file
 * @param row line of a text document, 1 for its first line, the header counted and quoted line
 *     breaks counted once
 * @param column header or key
 * @param pointer JSON pointer, for JSON documents
 * @param value the offending text as sent
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
    String message,
    String mend) {}
