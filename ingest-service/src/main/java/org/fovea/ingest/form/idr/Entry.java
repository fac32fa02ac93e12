package org.fovea.ingest.form.idr;

import java.util.List;

/**
 * A line of the study file.
 *
 * @param row its number in the file
 * @param values by column, without outer blanks, trailing blank ones dropped; those of parallel
 *     rows belong together
 */
record Entry(String key, int row, List<String> values) {

  String value(int column) {
    return column < values.size() ? values.get(column) : "";
  }

  boolean isBlank() {
    return values.stream().allMatch(String::isEmpty);
  }
}
