package org.fovea.ingest.problem;

import java.util.Locale;

/** Numbers as people read them: {@code 6,074}. */
public final class Count {

  private Count() {}

  public static String of(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** With what is counted: {@code 1 error}, {@code 6,074 errors}. */
  public static String of(long number, String what) {
    return of(number) + " " + what + (number == 1 ? "" : "s");
  }
}
