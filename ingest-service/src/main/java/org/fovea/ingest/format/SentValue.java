package org.fovea.ingest.format;

/**
 * A value of a document as sent.
 *
 * @param pointer in JSON, empty in a table
 */
record SentValue(SentPlace place, String pointer, String text) {}
