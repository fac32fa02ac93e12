package org.fovea.ingest.format;

/**
 * A value of a document as sent.
 *
 * @param row of a table, null in JSON
 * @param pointer in JSON, empty in a table
 */
record SentValue(String file, Long row, String pointer, String text) {}
