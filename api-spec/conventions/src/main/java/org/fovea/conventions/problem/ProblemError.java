package org.fovea.conventions.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One finding: what is wrong, where, with which value, and how to mend it. Absent parts are null on
 * the wire's account only; use the factories and {@code at…}/{@code with…} methods.
 *
 * @param code stable, lower-case kebab
 * @param pointer JSON pointer into the request or document; otherwise {@code file}, {@code row},
 *     {@code column}
 * @param row row of a table, 1 for the header line
 * @param value the offending value as sent
 * @param suggestion the value that may have been meant, to be put in place of {@code value}
 * @param mend how to mend it, one sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemError(
    String code,
    Severity severity,
    String detail,
    String pointer,
    String file,
    Long row,
    String column,
    String value,
    String suggestion,
    String mend) {

  public static ProblemError error(String code) {
    return of(code, Severity.ERROR);
  }

  public static ProblemError warning(String code) {
    return of(code, Severity.WARNING);
  }

  public static ProblemError note(String code) {
    return of(code, Severity.NOTE);
  }

  private static ProblemError of(String code, Severity severity) {
    return new ProblemError(code, severity, null, null, null, null, null, null, null, null);
  }

  public ProblemError atPointer(String newPointer) {
    return new ProblemError(
        code, severity, detail, newPointer, file, row, column, value, suggestion, mend);
  }

  public ProblemError atFile(String newFile) {
    return new ProblemError(
        code, severity, detail, pointer, newFile, row, column, value, suggestion, mend);
  }

  public ProblemError atRow(long newRow) {
    return new ProblemError(
        code, severity, detail, pointer, file, newRow, column, value, suggestion, mend);
  }

  public ProblemError atColumn(String newColumn) {
    return new ProblemError(
        code, severity, detail, pointer, file, row, newColumn, value, suggestion, mend);
  }

  public ProblemError withDetail(String newDetail) {
    return new ProblemError(
        code, severity, newDetail, pointer, file, row, column, value, suggestion, mend);
  }

  public ProblemError withValue(String newValue) {
    return new ProblemError(
        code, severity, detail, pointer, file, row, column, newValue, suggestion, mend);
  }

  public ProblemError withSuggestion(String newSuggestion) {
    return new ProblemError(
        code, severity, detail, pointer, file, row, column, value, newSuggestion, mend);
  }

  public ProblemError withMend(String newMend) {
    return new ProblemError(
        code, severity, detail, pointer, file, row, column, value, suggestion, newMend);
  }
}
