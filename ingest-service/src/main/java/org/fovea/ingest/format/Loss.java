package org.fovea.ingest.format;

/**
 * A value that the other form cannot hold.
 *
 * @param pointer into the study as the native form says it
 * @param value as text; empty where {@code count} values are told as one
 */
record Loss(String pointer, String value, long count) {}
