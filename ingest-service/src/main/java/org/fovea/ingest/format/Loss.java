package org.fovea.ingest.format;

import java.util.Optional;

/**
 * A value that is not in the study as it was written.
 *
 * @param sent the place of a value that was not read; empty where the target cannot hold the value
 * @param pointer into the document that was sent, empty in a table; without one into the study as
 *     the native form says it
 * @param value as text; empty where {@code count} values are told as one
 */
record Loss(Optional<SentPlace> sent, String pointer, String value, long count) {}
