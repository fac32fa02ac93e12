package org.fovea.ingest.format;

/**
 * A value that is not in the study as it was written.
 *
 * @param file the document whose value was not read; null where the target cannot hold the value
 * @param row of a table, else null
 * @param pointer into that document, empty in a table; without a document into the study as the
 *     native form says it
 * @param value as text; empty where {@code count} values are told as one
 */
record Loss(String file, Long row, String pointer, String value, long count) {}
