package org.fovea.contract.content;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Where an inherited value comes from: a results table's row at the column's own level, or the well
 * of an image.
 *
 * @param table name of the results table
 * @param row its row number, 1 for the first row under the header
 * @param level the raw text of the level
 * @param well {@code plate/well} when an image shows its well's value
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Origin(String table, Integer row, String level, String well) {}
